package org.aiolang.interpreter.value;

/** Walks a str by its characters. */
public final class StrIterator extends IteratorValue {
  private final String text;
  private int offset;

  public StrIterator(String text) {
    super(isAscii(text) ? IteratorTypes.STR_ASCII_ITERATOR : IteratorTypes.STR_ITERATOR);
    this.text = text;
  }

  private static boolean isAscii(String text) {
    // Only the name of the class hangs on it, so a look at the start will do for a long text.
    for (int i = Math.min(text.length(), 16) - 1; i >= 0; i--) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object next() {
    int at = offset;
    if (at >= text.length()) {
      return null;
    }
    char first = text.charAt(at);
    if (!Character.isHighSurrogate(first)) {
      offset = at + 1;
      return Text.of(first);
    }
    int point = text.codePointAt(at);
    offset = at + Character.charCount(point);
    return Text.of(point);
  }

  @Override
  public int remaining() {
    return text.codePointCount(offset, text.length());
  }
}
