package org.aiolang.interpreter.value;


/** Reading, writing and deleting attributes with Python's descriptor rules. */
public final class Attributes {
  private Attributes() {}

  /** Contract: see the briefing. */
  public static Object get(Object object, String name) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object getOrNull(Object object, String name) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static void set(Object object, String name, Object value) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static void delete(Object object, String name) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object special(Object object, String method) {
    throw new UnsupportedOperationException("not written yet");
  }

}
