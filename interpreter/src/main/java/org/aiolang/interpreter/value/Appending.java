package org.aiolang.interpreter.value;

/**
 * A variable's text while more and more is appended to it: where a str is built in a loop, copying
 * it at each turn would make the loop quadratic. A variable that has one is empty otherwise, so
 * that only those who find it so need to look for it, and turn it back into a str.
 */
public final class Appending {
  /** From this length on it pays. */
  public static final int LEAST_LENGTH = 256;

  private final StringBuilder builder;

  /** What the builder holds, while somebody has asked for it and nothing was appended since. */
  private String text;

  public Appending(String start, String more) {
    builder = new StringBuilder(2 * (start.length() + more.length()));
    builder.append(start).append(more);
  }

  public void append(String more) {
    text = null;
    builder.append(more);
  }

  public int length() {
    return builder.length();
  }

  /** The text, the same object until something is appended. */
  public String text() {
    if (text == null) {
      text = builder.toString();
    }
    return text;
  }

  /** The text as it was when it had this length. */
  public String text(int length) {
    return length == builder.length() ? text() : builder.substring(0, length);
  }

  /** Whether a variable's value is this text, so that what is appended to it may go here. */
  public boolean is(Object value) {
    return value != null && value == text;
  }
}
