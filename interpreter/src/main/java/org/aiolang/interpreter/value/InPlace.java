package org.aiolang.interpreter.value;

/**
 * The augmented assignment operators: the in-place method where there is one, else the plain
 * operator. Plain numbers and text, which have none, go to the plain operator at once.
 */
public final class InPlace {
  private InPlace() {}

  private static boolean plain(Object a) {
    return a instanceof Long || a instanceof Double;
  }

  /** {@code a += b}. */
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
    if (a instanceof Double && b instanceof Double || a instanceof String && b instanceof String) {
      return Arithmetic.add(a, b);
    }
    if (a instanceof ListValue list && list.type() == Types.LIST && Types.of(b).isBuiltin()) {
      return Sequences.extend(list, b);
    }
    return Dispatch.inPlace(Operation.ADD, a, b);
  }

  /** {@code a -= b}. */
  public static Object subtract(Object a, Object b) {
    return plain(a) && plain(b)
        ? Arithmetic.subtract(a, b)
        : Dispatch.inPlace(Operation.SUBTRACT, a, b);
  }

  /** {@code a *= b}. */
  public static Object multiply(Object a, Object b) {
    return plain(a) && plain(b)
        ? Arithmetic.multiply(a, b)
        : Dispatch.inPlace(Operation.MULTIPLY, a, b);
  }

  /** {@code a @= b}. */
  public static Object matrixMultiply(Object a, Object b) {
    return Dispatch.inPlace(Operation.MATRIX_MULTIPLY, a, b);
  }

  /** {@code a /= b}. */
  public static Object divide(Object a, Object b) {
    return plain(a) && plain(b)
        ? Arithmetic.divide(a, b)
        : Dispatch.inPlace(Operation.DIVIDE, a, b);
  }

  /** {@code a //= b}. */
  public static Object floorDivide(Object a, Object b) {
    return plain(a) && plain(b)
        ? Arithmetic.floorDivide(a, b)
        : Dispatch.inPlace(Operation.FLOOR_DIVIDE, a, b);
  }

  /** {@code a %= b}. */
  public static Object modulo(Object a, Object b) {
    boolean text = a instanceof String && Types.of(b).isBuiltin();
    return plain(a) && plain(b) || text
        ? Arithmetic.modulo(a, b)
        : Dispatch.inPlace(Operation.MODULO, a, b);
  }

  /** {@code a **= b}. */
  public static Object power(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.power(a, b)
        : Dispatch.inPlace(Operation.POWER, a, b);
  }

  /** {@code a <<= b}. */
  public static Object leftShift(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.leftShift(a, b)
        : Dispatch.inPlace(Operation.LEFT_SHIFT, a, b);
  }

  /** {@code a >>= b}. */
  public static Object rightShift(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.rightShift(a, b)
        : Dispatch.inPlace(Operation.RIGHT_SHIFT, a, b);
  }

  /** {@code a &= b}. */
  public static Object bitAnd(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.bitAnd(a, b)
        : Dispatch.inPlace(Operation.AND, a, b);
  }

  /** {@code a ^= b}. */
  public static Object bitXor(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.bitXor(a, b)
        : Dispatch.inPlace(Operation.XOR, a, b);
  }

  /** {@code a |= b}. */
  public static Object bitOr(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? Arithmetic.bitOr(a, b)
        : Dispatch.inPlace(Operation.OR, a, b);
  }
}
