package org.aiolang.interpreter.value;


/** The format mini-language and percent formatting. */
public final class Format {
  private Format() {}

  /** Contract: see the briefing. */
  public static String format(Object value, String specification) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object percent(Object template, Object values) {
    throw new UnsupportedOperationException("not written yet");
  }

}
