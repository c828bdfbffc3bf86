package org.aiolang.interpreter.value;


/** Equality, order, identity and hashes. */
public final class Comparison {
  private Comparison() {}

  /** Contract: see the briefing. */
  public static boolean equal(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object equals(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object notEquals(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object less(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object lessOrEqual(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object greater(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object greaterOrEqual(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static boolean identical(Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static long hash(Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

}
