package org.aiolang.interpreter.value;

final class PercentFormat {
  private PercentFormat() {}

  static String text(String template, Object values) {
    throw new UnsupportedOperationException("not written yet");
  }

  static byte[] bytes(byte[] template, Object values) {
    throw new UnsupportedOperationException("not written yet");
  }
}
