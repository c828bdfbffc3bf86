package org.aiolang.interpreter.value;

/** Walks a string by code points. */
public final class StringIterator extends IteratorValue {
  private static final String[] ASCII = new String[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = String.valueOf((char) i).intern();
    }
  }

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
    char first = string.charAt(next);
    if (first < ASCII.length) {
      next++;
      return ASCII[first];
    }
    int start = next;
    next += Character.charCount(string.codePointAt(next));
    return string.substring(start, next);
  }

  @Override
  public int remaining() {
    return string.codePointCount(next, string.length());
  }
}
