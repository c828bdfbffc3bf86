package org.aiolang.grammar.syntax;

import java.math.BigInteger;

/** Writes literals so that reading them gives the same value. */
final class LiteralPrinter {
  /** Longer than this, CPython does not read decimal digits. */
  private static final int DECIMAL_BITS = 14_000;

  private LiteralPrinter() {}

  static void integer(BigInteger value, StringBuilder out) {
    if (value.bitLength() > DECIMAL_BITS) {
      out.append("0x").append(value.toString(16));
    } else {
      out.append(value);
    }
  }

  static void real(double value, StringBuilder out) {
    out.append(Double.isInfinite(value) ? "1e309" : Double.toString(value));
  }

  static void string(String value, StringBuilder out) {
    char quote = quote(value);
    out.append(quote);
    for (int i = 0; i < value.length(); i++) {
      character(value, i, quote, out);
    }
    out.append(quote);
  }

  /** As repr chooses it: single ones, unless the text has such and no double ones. */
  private static char quote(String value) {
    return value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
  }

  static void bytes(String latin1, StringBuilder out) {
    char quote = quote(latin1);
    out.append('b').append(quote);
    for (int i = 0; i < latin1.length(); i++) {
      char c = latin1.charAt(i);
      if (c >= 0x7F) {
        hexadecimal('x', c, 2, out);
      } else {
        character(latin1, i, quote, out);
      }
    }
    out.append(quote);
  }

  /** Text of an f-string; in a format specification braces cannot be doubled. */
  static void fstringText(String text, boolean format, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '{' && c != '}') {
        character(text, i, '"', out);
      } else if (format) {
        hexadecimal('x', c, 2, out);
      } else {
        out.append(c).append(c);
      }
    }
  }

  private static void character(String value, int index, char quote, StringBuilder out) {
    char c = value.charAt(index);
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c == quote) {
          out.append('\\').append(c);
        } else if (c < 0x20 || c == 0x7F) {
          hexadecimal('x', c, 2, out);
        } else if (alone(value, index) || c == '\uFEFF') {
          hexadecimal('u', c, 4, out);
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Whether half a surrogate pair stands without its other half. */
  private static boolean alone(String value, int index) {
    char c = value.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
  }

  private static void hexadecimal(char kind, int value, int digits, StringBuilder out) {
    String hex = Integer.toHexString(value);
    out.append('\\').append(kind).repeat('0', digits - hex.length()).append(hex);
  }
}
