package org.aiolang.interpreter.value;


/** The augmented assignment operators: the in-place method where there is one, else the plain operator. */
public final class InPlace {
  private InPlace() {}

  /** Contract: see the briefing. */
  public static Object add(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object subtract(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object multiply(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object matrixMultiply(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object divide(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object floorDivide(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object modulo(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object power(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object leftShift(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object rightShift(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object bitAnd(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object bitXor(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object bitOr(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

}
