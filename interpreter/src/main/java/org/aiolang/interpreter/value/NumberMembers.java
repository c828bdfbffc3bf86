package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** The operator methods that int, float and complex declare alike. */
final class NumberMembers {
  /** Which operands a class's methods know; others get NotImplemented. */
  enum Kind {
    INTEGER {
      @Override
      Object apply(Operation operation, Object a, Object b) {
        Object x = Integers.plain(a);
        Object y = Integers.plain(b);
        return x == null || y == null ? null : operation.integers(x, y);
      }
    },
    REAL {
      @Override
      Object apply(Operation operation, Object a, Object b) {
        return isReal(a) && isReal(b)
            ? operation.floats(Operation.asDouble(a), Operation.asDouble(b))
            : null;
      }
    },
    COMPLEX {
      @Override
      Object apply(Operation operation, Object a, Object b) {
        boolean known =
            (isReal(a) || a instanceof ComplexValue) && (isReal(b) || b instanceof ComplexValue);
        return known ? operation.complexes(Operation.asComplex(a), Operation.asComplex(b)) : null;
      }
    };

    /** Null where it does not know an operand. */
    abstract Object apply(Operation operation, Object a, Object b);

    private static boolean isReal(Object value) {
      return value instanceof Double || Integers.plain(value) != null;
    }
  }

  private NumberMembers() {}

  /** Declares a class's method and reflected method for each operation. */
  static void declare(TypeMembers members, Kind kind, Operation... operations) {
    for (Operation operation : operations) {
      if (operation == Operation.POWER) {
        declarePower(members, kind);
        continue;
      }
      members.method(
          operation.method + "(self, value, /)",
          "Return self" + operation.symbol + "value.",
          (self, value) -> apply(kind, operation, self, value));
      members.method(
          operation.reflected + "(self, value, /)",
          "Return value" + operation.symbol + "self.",
          (self, value) -> apply(kind, operation, value, self));
    }
  }

  private static void declarePower(TypeMembers members, Kind kind) {
    members.method(
        "__pow__(self, value, mod=None, /)",
        "Return pow(self, value, mod).",
        (self, value, modulus) -> power(kind, self, value, modulus));
    members.method(
        "__rpow__(self, value, mod=None, /)",
        "Return pow(value, self, mod).",
        (self, value, modulus) -> power(kind, value, self, modulus));
  }

  private static Object power(Kind kind, Object a, Object b, Object modulus) {
    if (modulus == None.NONE || modulus == null) {
      return apply(kind, Operation.POWER, a, b);
    }
    Object x = Integers.plain(a);
    Object y = Integers.plain(b);
    Object z = Integers.plain(modulus);
    if (kind != Kind.INTEGER) {
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return x == null || y == null || z == null
        ? NotImplemented.NOT_IMPLEMENTED
        : Integers.power(x, y, z);
  }

  private static Object apply(Kind kind, Operation operation, Object a, Object b) {
    Object result = kind.apply(operation, Wrapped.unwrap(a), Wrapped.unwrap(b));
    return result == null ? NotImplemented.NOT_IMPLEMENTED : result;
  }

  /** An int, float of exactly the class or, wrapped, of a class below it. */
  static Object ofClass(Object cls, Type plainType, Object plain) {
    return cls == plainType ? plain : new Wrapped((Type) cls, plain);
  }
}
