package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * The arithmetic and bit operators on any two values, with Python's dispatch to operator methods.
 * Each method holds only the case that comes most and calls on for the others, so that it stays
 * small enough to be inlined.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code a + b}. */
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return addOthers(a, b);
  }

  private static Object addOthers(Object a, Object b) {
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x + y;
      }
      if (b instanceof Long y) {
        return x + y;
      }
    } else if (a instanceof String x) {
      if (b instanceof String y) {
        return x.concat(y);
      }
    } else if (a instanceof Long x && b instanceof Double y) {
      return x + y;
    }
    return Dispatch.binary(Operation.ADD, a, b);
  }

  /** {@code a - b}. */
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    }
    return subtractOthers(a, b);
  }

  private static Object subtractOthers(Object a, Object b) {
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x - y;
      }
      if (b instanceof Long y) {
        return x - y;
      }
    } else if (a instanceof Long x && b instanceof Double y) {
      return x - y;
    }
    return Dispatch.binary(Operation.SUBTRACT, a, b);
  }

  /** {@code a * b}. */
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long low = x * y;
      if (Math.multiplyHigh(x, y) == low >> 63) {
        return low;
      }
    }
    return multiplyOthers(a, b);
  }

  private static Object multiplyOthers(Object a, Object b) {
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x * y;
      }
      if (b instanceof Long y) {
        return x * y;
      }
    } else if (a instanceof Long x && b instanceof Double y) {
      return x * y;
    }
    return Dispatch.binary(Operation.MULTIPLY, a, b);
  }

  /** {@code a @ b}. */
  public static Object matrixMultiply(Object a, Object b) {
    return Dispatch.binary(Operation.MATRIX_MULTIPLY, a, b);
  }

  /** {@code a / b}. */
  public static Object divide(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y && y != 0) {
      return x / y;
    }
    return divideOthers(a, b);
  }

  private static Object divideOthers(Object a, Object b) {
    if (b instanceof Long y) {
      if (a instanceof Long) {
        return Integers.divide(a, b);
      }
      if (a instanceof Double x) {
        return Floats.divide(x, y);
      }
    } else if (b instanceof Double y && a instanceof Long x) {
      return Floats.divide(x, y);
    }
    return Dispatch.binary(Operation.DIVIDE, a, b);
  }

  /** {@code a // b}. */
  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorDiv(x, y);
    }
    return Dispatch.binary(Operation.FLOOR_DIVIDE, a, b);
  }

  /** {@code a % b}. */
  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y != 0) {
      return Math.floorMod(x, y);
    }
    return moduloOthers(a, b);
  }

  private static Object moduloOthers(Object a, Object b) {
    if (a instanceof String && Types.of(b).isBuiltin()) {
      return Format.percent(a, b);
    }
    return Dispatch.binary(Operation.MODULO, a, b);
  }

  /** {@code a ** b}. */
  public static Object power(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Integers.power(a, b)
        : Dispatch.binary(Operation.POWER, a, b);
  }

  /** {@code pow(a, b, modulus)}; None as modulus is none. */
  public static Object power(Object a, Object b, Object modulus) {
    return modulus == None.NONE || modulus == null ? power(a, b) : Dispatch.power(a, b, modulus);
  }

  /** {@code a << b}. */
  public static Object leftShift(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Integers.leftShift(a, b)
        : Dispatch.binary(Operation.LEFT_SHIFT, a, b);
  }

  /** {@code a >> b}. */
  public static Object rightShift(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y >= 0) {
      return x >> Math.min(y, 63);
    }
    return Dispatch.binary(Operation.RIGHT_SHIFT, a, b);
  }

  /** {@code a & b}. */
  public static Object bitAnd(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : Dispatch.binary(Operation.AND, a, b);
  }

  /** {@code a ^ b}. */
  public static Object bitXor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : Dispatch.binary(Operation.XOR, a, b);
  }

  /** {@code a | b}. */
  public static Object bitOr(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : Dispatch.binary(Operation.OR, a, b);
  }

  /** {@code divmod(a, b)}. */
  public static Object divmod(Object a, Object b) {
    return Dispatch.binary(Operation.DIVMOD, a, b);
  }

  /** {@code -a}. */
  public static Object negate(Object a) {
    if (a instanceof Long x && x != Long.MIN_VALUE) {
      return -x;
    }
    if (a instanceof Double x) {
      return -x;
    }
    Object plain = exactInteger(a);
    return plain != null ? Integers.negate(plain) : Dispatch.unary("__neg__", "unary -", a);
  }

  /** {@code +a}. */
  public static Object plus(Object a) {
    if (a instanceof Double) {
      return a;
    }
    Object plain = exactInteger(a);
    return plain != null ? plain : Dispatch.unary("__pos__", "unary +", a);
  }

  /** {@code ~a}. */
  public static Object invert(Object a) {
    Object plain = exactInteger(a);
    return plain != null ? Integers.invert(plain) : Dispatch.unary("__invert__", "unary ~", a);
  }

  /** {@code abs(a)}. */
  public static Object absolute(Object a) {
    if (a instanceof Double x) {
      return Math.abs(x);
    }
    Object plain = exactInteger(a);
    return plain != null ? Integers.absolute(plain) : Dispatch.unary("__abs__", "abs()", a);
  }

  /**
   * The plain int of an int or a bool, null of anything else, subclasses too: those may have
   * methods of their own.
   */
  private static Object exactInteger(Object a) {
    return a instanceof Wrapped ? null : Integers.plain(a);
  }

  /**
   * {@code a + b} of two sequences whose own {@code __add__} it is: str, list, tuple, bytes and
   * classes below.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where {@code b} is no such sequence
   */
  public static Object concatenate(Object a, Object b) {
    Object result = Sequences.concatenate(a, b);
    if (result == NotImplemented.NOT_IMPLEMENTED) {
      throw Errors.type(
          "unsupported operand type(s) for +: '%s' and '%s'"
              .formatted(Types.of(a).name(), Types.of(b).name()));
    }
    return result;
  }

  /**
   * {@code sequence * count} of a sequence whose own {@code __mul__} or {@code __rmul__} it is.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where {@code count} is no integer
   */
  public static Object repeat(Object sequence, Object count) {
    return Sequences.repeat(sequence, Conversion.index(count));
  }
}
