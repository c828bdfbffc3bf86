package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/** Calling any value. */
public final class Calls {
  private Calls() {}

  public static Object call(Object callee) {
    return callee instanceof CallableValue callable
        ? callable.call()
        : SpecialMethods.call(callMethod(callee), callee);
  }

  public static Object call(Object callee, Object a) {
    return callee instanceof CallableValue callable
        ? callable.call(a)
        : SpecialMethods.call(callMethod(callee), callee, a);
  }

  public static Object call(Object callee, Object a, Object b) {
    return callee instanceof CallableValue callable
        ? callable.call(a, b)
        : SpecialMethods.call(callMethod(callee), callee, a, b);
  }

  public static Object call(Object callee, Object a, Object b, Object c) {
    return callee instanceof CallableValue callable
        ? callable.call(a, b, c)
        : call(callee, new Object[] {a, b, c}, Keywords.NONE);
  }

  /**
   * Calls any value; the array is the callee's from now on.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where it cannot be called, and what
   *     it raises
   */
  public static Object call(Object callee, Object[] positional, Keywords keywords) {
    if (callee instanceof CallableValue callable) {
      return callable.call(positional, keywords);
    }
    Object method = callMethod(callee);
    if (method instanceof FunctionValue || method instanceof NativeFunction) {
      return call(method, prepend(callee, positional), keywords);
    }
    Object bound =
        method instanceof Obj descriptor
            ? descriptor.descriptorGet(callee, Types.of(callee))
            : method;
    return call(bound, positional, keywords);
  }

  /** Whether {@code callable()} says so. */
  public static boolean isCallable(Object value) {
    return value instanceof CallableValue || Types.of(value).lookup("__call__") != null;
  }

  private static Object callMethod(Object callee) {
    Object method = Types.of(callee).lookup("__call__");
    if (method == null) {
      throw Errors.type("'" + Types.of(callee).textName() + "' object is not callable");
    }
    return method;
  }

  private static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** Calls a class, with its metaclass's {@code __call__}, {@code __new__} and {@code __init__}. */
  public static Object construct(Type type, Object[] positional, Keywords keywords) {
    Object custom = customCall(type);
    if (custom != null) {
      return call(bindSpecial(custom, type), positional, keywords);
    }
    return constructDefault(type, positional, keywords);
  }

  /** What {@code type.__call__} does. */
  static Object constructDefault(Type type, Object[] positional, Keywords keywords) {
    if (type == Types.TYPE && positional.length == 1 && keywords.size() == 0) {
      return Types.of(positional[0]);
    }
    return type.construction().make(positional, keywords);
  }

  static Object construct(Type type) {
    Object custom = customCall(type);
    return custom != null ? call(bindSpecial(custom, type)) : type.construction().make();
  }

  static Object construct(Type type, Object a) {
    if (type == Types.TYPE) {
      return Types.of(a);
    }
    Object custom = customCall(type);
    return custom != null ? call(bindSpecial(custom, type), a) : type.construction().make(a);
  }

  static Object construct(Type type, Object a, Object b) {
    Object custom = customCall(type);
    return custom != null ? call(bindSpecial(custom, type), a, b) : type.construction().make(a, b);
  }

  /** The metaclass's {@code __call__} where it is not type's, else null. */
  private static Object customCall(Type type) {
    Type metaclass = type.type();
    if (metaclass == Types.TYPE) {
      return null;
    }
    Object found = metaclass.lookup("__call__");
    return found instanceof NativeFunction function && function.home() == Types.TYPE ? null : found;
  }

  private static Object bindSpecial(Object found, Object self) {
    return found instanceof Obj descriptor ? descriptor.descriptorGet(self, Types.of(self)) : found;
  }

  /**
   * Calls a method by name, with the full protocol of attributes: {@code object.name(*arguments)}.
   */
  public static Object method(Object object, String name, Object... arguments) {
    Object function = Attributes.methodOrNull(object, name);
    if (function != null) {
      return switch (arguments.length) {
        case 0 -> call(function, object);
        case 1 -> call(function, object, arguments[0]);
        case 2 -> call(function, object, arguments[0], arguments[1]);
        default -> call(function, prepend(object, arguments), Keywords.NONE);
      };
    }
    return call(Attributes.get(object, name), arguments.clone(), Keywords.NONE);
  }
}
