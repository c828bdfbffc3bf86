package org.aiolang.interpreter.value;

/**
 * The variables of a module as a dict: what {@code globals()} and a module's {@code __dict__} give.
 * What is written to it, the module sees, and what the module writes shows in it.
 */
final class NamespaceDict extends DictValue {
  private final Namespace namespace;

  /** Whether entries are being brought up to date now. */
  private boolean refreshing;

  NamespaceDict(Namespace namespace) {
    this.namespace = namespace;
  }

  @Override
  boolean isPlain() {
    return false;
  }

  /** Brings the entries up to date. */
  @Override
  void prepare() {
    if (refreshing) {
      return;
    }
    refreshing = true;
    try {
      for (Object key : keysToArray()) {
        if (key instanceof String name && namespace.get(name) == null) {
          super.remove(name);
        }
      }
      for (String name : namespace.names()) {
        super.put(name, namespace.get(name));
      }
    } finally {
      refreshing = false;
    }
  }

  @Override
  public Object get(Object key) {
    return key instanceof String name ? namespace.get(name) : super.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    if (key instanceof String name) {
      namespace.set(name, value);
    }
    super.put(key, value);
  }

  @Override
  public Object setDefault(Object key, Object value) {
    Object known = get(key);
    if (known != null) {
      return known;
    }
    put(key, value);
    return value;
  }

  @Override
  public Object remove(Object key) {
    if (key instanceof String name) {
      Object value = namespace.get(name);
      namespace.remove(name);
      super.remove(name);
      return value;
    }
    return super.remove(key);
  }

  @Override
  public Object[] removeLast() {
    prepare();
    return removed(super.removeLast());
  }

  @Override
  public Object[] removeFirst() {
    prepare();
    return removed(super.removeFirst());
  }

  private Object[] removed(Object[] entry) {
    if (entry != null && entry[0] instanceof String name) {
      namespace.remove(name);
    }
    return entry;
  }

  @Override
  public void clear() {
    for (String name : namespace.names()) {
      namespace.remove(name);
    }
    super.clear();
  }
}
