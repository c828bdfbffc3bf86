package org.aiolang.interpreter.value;

/** The text of numbers: {@code repr}, {@code int()} and {@code float()} of text, and the format mini-language's number types. */
public final class NumberFormat {
  private NumberFormat() {}

  /** {@code repr} of an int; raises ValueError beyond 4300 digits. */
  public static String intRepr(Object plainInt) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** {@code repr} of a float: the shortest text that reads back as the same value. */
  public static String floatRepr(double value) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** {@code repr} of a complex number. */
  public static String complexRepr(ComplexValue value) {
    throw new UnsupportedOperationException("not written yet");
  }

  /**
   * {@code format(number, specification)} of a plain int, bool, float or complex; raises CPython's ValueErrors.
   *
   * @param specification without replacement fields; not empty
   */
  public static String format(Object number, String specification) {
    throw new UnsupportedOperationException("not written yet");
  }
}
