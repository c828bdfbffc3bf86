package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;

/**
 * Calling methods that the language itself calls: looked up on the class, never on the instance.
 */
final class SpecialMethods {
  private SpecialMethods() {}

  /**
   * The method as the class has it, unbound; null where there is none, None where it is disabled.
   */
  static Object find(Object object, String name) {
    return Types.of(object).lookup(name);
  }

  static Object call(Object method, Object self) {
    if (method instanceof FunctionValue || method instanceof NativeFunction) {
      return Calls.call(method, self);
    }
    return Calls.call(bind(method, self));
  }

  static Object call(Object method, Object self, Object a) {
    if (method instanceof FunctionValue || method instanceof NativeFunction) {
      return Calls.call(method, self, a);
    }
    return Calls.call(bind(method, self), a);
  }

  static Object call(Object method, Object self, Object a, Object b) {
    if (method instanceof FunctionValue || method instanceof NativeFunction) {
      return Calls.call(method, self, a, b);
    }
    return Calls.call(bind(method, self), a, b);
  }

  /** What the method, found in the class, gives for this object. */
  private static Object bind(Object method, Object self) {
    return method instanceof Obj descriptor
        ? descriptor.descriptorGet(self, Types.of(self))
        : method;
  }
}
