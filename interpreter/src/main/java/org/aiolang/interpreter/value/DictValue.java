package org.aiolang.interpreter.value;

/**
 * A dict: insertion order and Python's equality of keys ({@code 1 == 1.0 == True}). Hashing or comparing a key may run script
 * code and raise.
 */
public final class DictValue extends Instance {
  public DictValue() {
    this(Types.DICT);
  }

  public DictValue(Type type) {
    super(type);
  }

  /** The value of a key, or null. */
  public Object get(Object key) {
    throw new UnsupportedOperationException("collections helper");
  }

  /** Sets a key; an old key object stays. */
  public void put(Object key, Object value) {
    throw new UnsupportedOperationException("collections helper");
  }

  /** Removes a key and gives its value, or null. */
  public Object remove(Object key) {
    throw new UnsupportedOperationException("collections helper");
  }

  public int size() {
    throw new UnsupportedOperationException("collections helper");
  }

  public boolean contains(Object key) {
    return get(key) != null;
  }

  /** Copies all entries of another dict into this one. */
  public void putAll(DictValue other) {
    throw new UnsupportedOperationException("collections helper");
  }

  /** A walk over the entries: {@code for (DictValue.Cursor at = dict.cursor(); at.advance(); )}. */
  public Cursor cursor() {
    throw new UnsupportedOperationException("collections helper");
  }

  /** A position among the entries. */
  public final class Cursor {
    /** Moves to the next entry; false at the end. Raises RuntimeError where the dict changed size meanwhile. */
    public boolean advance() {
      throw new UnsupportedOperationException("collections helper");
    }

    public Object key() {
      throw new UnsupportedOperationException("collections helper");
    }

    public Object value() {
      throw new UnsupportedOperationException("collections helper");
    }
  }
}
