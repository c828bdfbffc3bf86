package org.aiolang.interpreter.value;

/** A module. */
public final class ModuleValue extends Instance {
  private final String name;
  private final Namespace namespace;

  public ModuleValue(String name, Namespace namespace) {
    super(Types.MODULE);
    this.name = name;
    this.namespace = namespace;
    if (namespace.get("__name__") == null) {
      namespace.set("__name__", name);
    }
  }

  /** One of module or a class below it that {@code __init__} gives its name. */
  ModuleValue(Type type) {
    super(type);
    this.name = "?";
    this.namespace = new Namespace();
  }

  public String name() {
    return name;
  }

  /** {@code __name__} as it is now, which errors and repr show. */
  String displayName() {
    return namespace.get("__name__") instanceof String now ? now : name;
  }

  public Namespace namespace() {
    return namespace;
  }
}
