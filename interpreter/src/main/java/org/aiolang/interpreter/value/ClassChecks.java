package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/** {@code isinstance} and {@code issubclass}. */
public final class ClassChecks {
  /** How deeply tuples of classes may be nested. */
  private static final int DEEPEST = 1000;

  private ClassChecks() {}

  /**
   * {@code isinstance(object, classes)}.
   *
   * @param classes a class, a tuple or union of them, or anything with {@code __instancecheck__}
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where it is none of these
   */
  public static boolean isInstance(Object object, Object classes) {
    return isInstance(object, classes, 0);
  }

  private static boolean isInstance(Object object, Object classes, int depth) {
    if (depth > DEEPEST) {
      throw Errors.recursion();
    }
    Type type = Types.of(object);
    if (type == classes) {
      return true;
    }
    if (classes instanceof Type asked) {
      Object hook = hook(asked, "__instancecheck__");
      return hook == null
          ? isPlainInstance(object, asked)
          : Conversion.truth(SpecialMethods.call(hook, asked, object));
    } else if (classes instanceof TupleValue tuple) {
      for (Object each : tuple.items()) {
        if (isInstance(object, each, depth + 1)) {
          return true;
        }
      }
      return false;
    } else if (classes instanceof UnionValue union) {
      for (Object each : union.alternatives()) {
        if (isInstance(object, each, depth + 1)) {
          return true;
        }
      }
      return false;
    } else if (classes instanceof GenericAlias) {
      throw Errors.type("isinstance() argument 2 cannot be a parameterized generic");
    } else {
      Object hook = Types.of(classes).lookup("__instancecheck__");
      if (hook == null) {
        AbstractClasses.check(
            classes, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        Object claimed = Attributes.getOrNull(object, "__class__");
        return claimed != null && AbstractClasses.isBelow(claimed, classes);
      }
      return Conversion.truth(SpecialMethods.call(hook, classes, object));
    }
  }

  /**
   * {@code issubclass(candidate, classes)}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where an argument is no class
   */
  public static boolean isSubclass(Object candidate, Object classes) {
    return isSubclass(candidate, classes, 0);
  }

  private static boolean isSubclass(Object candidate, Object classes, int depth) {
    if (depth > DEEPEST) {
      throw Errors.recursion();
    }
    if (classes instanceof Type asked) {
      Object hook = hook(asked, "__subclasscheck__");
      return hook == null
          ? isPlainSubclass(candidate, asked)
          : Conversion.truth(SpecialMethods.call(hook, asked, candidate));
    } else if (classes instanceof TupleValue tuple) {
      for (Object each : tuple.items()) {
        if (isSubclass(candidate, each, depth + 1)) {
          return true;
        }
      }
      return false;
    } else if (classes instanceof UnionValue union) {
      for (Object each : union.alternatives()) {
        if (isSubclass(candidate, each, depth + 1)) {
          return true;
        }
      }
      return false;
    } else if (classes instanceof GenericAlias) {
      throw Errors.type("issubclass() argument 2 cannot be a parameterized generic");
    } else {
      Object hook = Types.of(classes).lookup("__subclasscheck__");
      if (hook == null) {
        AbstractClasses.check(candidate, "issubclass() arg 1 must be a class");
        AbstractClasses.check(
            classes, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return AbstractClasses.isBelow(candidate, classes);
      }
      return Conversion.truth(SpecialMethods.call(hook, classes, candidate));
    }
  }

  /** The metaclass's method where it is not type's own, else null. */
  private static Object hook(Type asked, String name) {
    Type metaclass = asked.type();
    if (metaclass == Types.TYPE) {
      return null;
    }
    Object found = metaclass.lookup(name);
    return found instanceof NativeFunction function && function.home() == Types.TYPE ? null : found;
  }

  static boolean isPlainInstance(Object object, Type asked) {
    Type type = Types.of(object);
    if (type.isSubtypeOf(asked)) {
      return true;
    }
    // An object may claim another class, as mocks and proxies do.
    if (!type.isBuiltin()
        && ((type.traits() & Type.CUSTOM_GET) != 0
            || !(type.lookup("__class__") instanceof Property property
                && property.getter instanceof NativeFunction))) {
      return Attributes.getOrNull(object, "__class__") instanceof Type claimed
          && claimed.isSubtypeOf(asked);
    }
    return false;
  }

  static boolean isPlainSubclass(Object candidate, Type asked) {
    if (candidate instanceof Type type) {
      return type.isSubtypeOf(asked);
    }
    AbstractClasses.check(candidate, "issubclass() arg 1 must be a class");
    return AbstractClasses.isBelow(candidate, asked);
  }
}
