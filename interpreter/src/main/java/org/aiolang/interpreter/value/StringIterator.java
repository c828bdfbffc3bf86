package org.aiolang.interpreter.value;

/** Walks a string by code points. */
public final class StringIterator extends IteratorValue {
  private final String string;
  private int next;

  public StringIterator(String string) {
    super(IteratorTypes.STR_ITERATOR);
    this.string = string;
  }

  @Override
  public Object next() {
    if (next >= string.length()) {
      return null;
    }
    int point = string.codePointAt(next);
    next += Character.charCount(point);
    return Text.of(point);
  }

  @Override
  public int remaining() {
    return string.codePointCount(next, string.length());
  }
}
