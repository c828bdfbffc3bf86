package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * The parts of a format specification: {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision][type]}; see "Format specification
 * mini-language" in Python's library reference.
 *
 * @param fill a code point
 * @param align {@code <}, {@code >}, {@code ^} or {@code =}
 * @param aligned whether the specification itself says the alignment
 * @param sign {@code +}, {@code -}, space, or 0 where not given
 * @param noNegativeZero {@code z}
 * @param alternate {@code #}
 * @param zeroPadded whether it has the {@code 0} before the width
 * @param width in characters, or -1
 * @param grouping {@code ,}, {@code _} or 0
 * @param precision or -1
 * @param type a code point, or 0 where not given
 */
record FormatSpecification(
    int fill,
    char align,
    boolean aligned,
    char sign,
    boolean noNegativeZero,
    boolean alternate,
    boolean zeroPadded,
    int width,
    char grouping,
    int precision,
    int type) {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  /**
   * Reads a specification; raises CPython's ValueErrors.
   *
   * @param defaultAlign {@code >} for numbers, else {@code <}
   * @param typeName the class of the value, for error texts
   */
  static FormatSpecification parse(String text, char defaultAlign, String typeName) {
    return new Reader(text, typeName).read(defaultAlign);
  }

  /**
   * The text with fill around it to the width; for {@code =} the padding goes after {@code lead}, a
   * sign or prefix.
   */
  String pad(String lead, String body) {
    int length = lead.codePointCount(0, lead.length()) + body.codePointCount(0, body.length());
    int missing = width - length;
    if (missing <= 0) {
      return lead.isEmpty() ? body : lead + body;
    }
    if (width > LARGEST) {
      throw Errors.memory();
    }
    StringBuilder out = new StringBuilder(width);
    return switch (align) {
      case '<' -> out.append(lead).append(body).repeat(fill, missing).toString();
      case '^' ->
          out.repeat(fill, missing / 2)
              .append(lead)
              .append(body)
              .repeat(fill, missing - missing / 2)
              .toString();
      case '=' -> out.append(lead).repeat(fill, missing).append(body).toString();
      default -> out.repeat(fill, missing).append(lead).append(body).toString();
    };
  }

  /** The error for a type that values of the class do not have. */
  static RuntimeException unknownType(int type, String typeName) {
    return Errors.value(
        "Unknown format code '" + shown(type) + "' for object of type '" + typeName + "'");
  }

  private static String shown(int type) {
    return type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
  }

  private static final class Reader {
    private final String text;
    private final String typeName;
    private int at;

    Reader(String text, String typeName) {
      this.text = text;
      this.typeName = typeName;
    }

    FormatSpecification read(char defaultAlign) {
      int fill = ' ';
      char align = defaultAlign;
      boolean filled = false;
      boolean aligned = false;
      if (!text.isEmpty()) {
        int first = text.codePointAt(0);
        int after = Character.charCount(first);
        if (after < text.length() && isAlignment(text.charAt(after))) {
          fill = first;
          filled = true;
          aligned = true;
          align = text.charAt(after);
          at = after + 1;
        } else if (isAlignment(text.charAt(0))) {
          aligned = true;
          align = text.charAt(0);
          at = 1;
        }
      }
      char sign = 0;
      if (peek() == '+' || peek() == '-' || peek() == ' ') {
        sign = text.charAt(at++);
      }
      boolean noNegativeZero = take('z');
      boolean alternate = take('#');
      boolean zero = !filled && peek() == '0';
      if (zero) {
        at++;
        fill = '0';
        if (!aligned && defaultAlign == '>') {
          align = '=';
        }
      }
      int width = number();
      char grouping = 0;
      if (take(',')) {
        grouping = ',';
      }
      if (peek() == '_') {
        if (grouping != 0) {
          throw Errors.value("Cannot specify both ',' and '_'.");
        }
        grouping = '_';
        at++;
      }
      if (peek() == ',' && grouping == '_') {
        throw Errors.value("Cannot specify both ',' and '_'.");
      }
      int precision = -1;
      if (take('.')) {
        precision = number();
        if (precision < 0) {
          throw Errors.value("Format specifier missing precision");
        }
      }
      int type = 0;
      if (at < text.length()) {
        type = text.codePointAt(at);
        if (at + Character.charCount(type) < text.length()) {
          throw Errors.value(
              "Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
        }
      }
      if (grouping != 0) {
        checkGrouping(grouping, type);
      }
      return new FormatSpecification(
          fill,
          align,
          aligned,
          sign,
          noNegativeZero,
          alternate,
          zero,
          width,
          grouping,
          precision,
          type);
    }

    private static void checkGrouping(char grouping, int type) {
      boolean fits =
          switch (type) {
            case 0, 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F' -> true;
            case 'b', 'o', 'x', 'X' -> grouping == '_';
            default -> false;
          };
      if (!fits) {
        throw Errors.value("Cannot specify '" + grouping + "' with '" + shown(type) + "'.");
      }
    }

    private static boolean isAlignment(char c) {
      return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char wanted) {
      if (peek() == wanted) {
        at++;
        return true;
      }
      return false;
    }

    /** Decimal digits as a number, -1 where there are none. */
    private int number() {
      long value = -1;
      while (at < text.length()) {
        int point = text.codePointAt(at);
        int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
        if (digit < 0) {
          break;
        }
        value = Math.max(value, 0) * 10 + digit;
        if (value > Long.MAX_VALUE / 100) {
          throw Errors.value("Too many decimal digits in format string");
        }
        at += Character.charCount(point);
      }
      return (int) Math.min(value, Integer.MAX_VALUE);
    }
  }
}
