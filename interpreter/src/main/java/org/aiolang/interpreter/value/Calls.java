package org.aiolang.interpreter.value;


/** Calling any value. */
public final class Calls {
  private Calls() {}

  /** Contract: see the briefing. */
  public static Object call(Object callee) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object call(Object callee, Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object call(Object callee, Object a, Object b) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object call(Object callee, Object a, Object b, Object c) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object call(Object callee, Object[] positional, Keywords keywords) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object construct(Type type, Object[] positional, Keywords keywords) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object method(Object object, String name, Object... arguments) {
    throw new UnsupportedOperationException("not written yet");
  }

}
