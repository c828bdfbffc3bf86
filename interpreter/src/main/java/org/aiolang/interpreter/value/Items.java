package org.aiolang.interpreter.value;


/** Subscripts, membership and length. */
public final class Items {
  private Items() {}

  /** Contract: see the briefing. */
  public static Object get(Object container, Object index) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static void set(Object container, Object index, Object value) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static void delete(Object container, Object index) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static boolean contains(Object container, Object item) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static int length(Object container) {
    throw new UnsupportedOperationException("not written yet");
  }

}
