package org.aiolang.interpreter.value;


/** What other values a value stands for: truth, text, index, number. */
public final class Conversion {
  private Conversion() {}

  /** Contract: see the briefing. */
  public static boolean truth(Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static String str(Object a) {
    return Representation.str(a);
  }

  /** Contract: see the briefing. */
  public static String repr(Object a) {
    return Representation.repr(a);
  }

  /** Contract: see the briefing. */
  public static String ascii(Object a) {
    return Representation.ascii(a);
  }

  /** Contract: see the briefing. */
  public static Object index(Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static int indexInt(Object a, String what) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object toInt(Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static double toDouble(Object a) {
    throw new UnsupportedOperationException("not written yet");
  }

}
