package org.aiolang.interpreter.value;

import org.aiolang.interpreter.difference.Library;

/** A module. */
public final class ModuleValue extends Instance {
  private final String name;
  private final Namespace namespace;

  /** Whether its body still runs. */
  private boolean initializing;

  /** Whether it stands in the main script's folder, where it may hide one of the library. */
  private boolean besideScript;

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

  /** Notes whether its body still runs. */
  public void setInitializing(boolean running) {
    initializing = running;
  }

  /** Notes that it stands in the main script's folder. */
  public void setBesideScript() {
    besideScript = true;
  }

  /** Whether its body still runs: what it lacks may come. */
  public boolean isInitializing() {
    return initializing;
  }

  /** What is wrong when it lacks a name because it hides a module of the library; or null. */
  public String shadowing() {
    return besideScript
            && namespace.get("__file__") instanceof String file
            && Library.hasModule(name)
        ? "(consider renaming '"
            + file
            + "' since it has the same name as the standard library module named '"
            + name
            + "' and the import system gives it precedence)"
        : null;
  }

  /** How an AttributeError begins and ends for a name that it lacks. */
  String missing(String attribute) {
    String lacks = "module '" + displayName() + "' has no attribute '" + attribute + "'";
    String shadowing = shadowing();
    if (shadowing != null) {
      return lacks + " " + shadowing;
    }
    if (!initializing) {
      return lacks;
    }
    return besideScript && namespace.get("__file__") instanceof String file
        ? lacks
            + " (consider renaming '"
            + file
            + "' if it has the same name as a third-party module you intended to import)"
        : "partially initialized " + lacks + " (most likely due to a circular import)";
  }
}
