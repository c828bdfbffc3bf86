package org.aiolang.interpreter.value;

/** What {@code str()}, {@code repr()} and {@code ascii()} make of any value. */
final class Representation {
  private Representation() {}

  static String str(Object value) {
    throw new UnsupportedOperationException("not written yet");
  }

  static String repr(Object value) {
    throw new UnsupportedOperationException("not written yet");
  }

  static String ascii(Object value) {
    throw new UnsupportedOperationException("not written yet");
  }
}
