package org.aiolang.interpreter.value;

/** Text and bytes as literals: quotes, escapes and what counts as printable are CPython's. */
final class Quoting {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Quoting() {}

  /** {@code repr} of a str. */
  static String text(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    int length = text.length();
    StringBuilder out = new StringBuilder(length + 2).append(quote);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        int point = text.codePointAt(i);
        i += Character.charCount(point) - 1;
        if (point < 128 || !Unicode.isPrintable(point)) {
          escape(point, out);
        } else {
          out.appendCodePoint(point);
        }
      }
    }
    return out.append(quote).toString();
  }

  /** Escapes all that is not ASCII in a text that is already a {@code repr}. */
  static String ascii(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < 128) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point < 128) {
        out.append((char) point);
      } else {
        escape(point, out);
      }
    }
    return out.toString();
  }

  /** {@code repr} of bytes. */
  static String bytes(byte[] bytes) {
    return bytes(bytes, false);
  }

  /**
   * {@code repr} of bytes.
   *
   * @param escapeSingle whether a single quote has a backslash even between double quotes, as in
   *     the repr of a bytearray
   */
  static String bytes(byte[] bytes, boolean escapeSingle) {
    boolean single = false;
    boolean doubled = false;
    for (byte each : bytes) {
      single |= each == '\'';
      doubled |= each == '"';
    }
    char quote = single && !doubled ? '"' : '\'';
    StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
    for (byte each : bytes) {
      if (each == quote || each == '\\' || escapeSingle && each == '\'') {
        out.append('\\').append((char) each);
      } else if (each >= ' ' && each < 127) {
        out.append((char) each);
      } else {
        escape(each & 0xff, out);
      }
    }
    return out.append(quote).toString();
  }

  /** {@code \n}, {@code \x1b}, <code>&#92;u20ac</code> or {@code \U0001f600}. */
  static void escape(int point, StringBuilder out) {
    out.append('\\');
    switch (point) {
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      case '\t' -> out.append('t');
      default -> numeric(point, out);
    }
  }

  /** The escape without its backslash, always by number. */
  static void numeric(int point, StringBuilder out) {
    int digits;
    if (point < 0x100) {
      out.append('x');
      digits = 2;
    } else if (point < 0x10000) {
      out.append('u');
      digits = 4;
    } else {
      out.append('U');
      digits = 8;
    }
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX[point >> shift & 15]);
    }
  }
}
