package org.aiolang.grammar.parse;

import org.aiolang.grammar.source.Span;

/** String literals: taking off prefix and quotes, and reading escapes. */
final class Strings {
  private final Problems problems;

  Strings(Problems problems) {
    this.problems = problems;
  }

  /**
   * The value of a plain literal.
   *
   * @param spelling the literal with prefix and quotes
   */
  String value(Span span, String spelling) {
    int quote = quote(spelling);
    boolean raw = raw(spelling, quote);
    boolean bytes = bytes(spelling);
    int width = spelling.startsWith("\"\"\"", quote) || spelling.startsWith("'''", quote) ? 3 : 1;
    String body = lineFeeds(spelling.substring(quote + width, spelling.length() - width));
    if (bytes) {
      for (int i = 0; i < body.length(); i++) {
        if (body.charAt(i) >= 0x80) {
          problems.syntax(span, "bytes can only contain ASCII literal characters");
          return "";
        }
      }
    }
    if (raw || body.indexOf('\\') < 0) {
      return body;
    }
    return bytes ? unescapeBytes(span, body) : unescape(span, body);
  }

  /** Whether a literal is a bytes literal. */
  static boolean bytes(String spelling) {
    char first = spelling.charAt(0);
    char second = spelling.charAt(1);
    return first == 'b' || first == 'B' || second == 'b' || second == 'B'
        ? quote(spelling) > 0
        : false;
  }

  /** The value of a stretch of an f-string's text. */
  String text(Span span, String spelling, boolean raw) {
    String body = lineFeeds(spelling);
    return raw || body.indexOf('\\') < 0 ? body : unescape(span, body);
  }

  private static int quote(String spelling) {
    int quote = 0;
    while (spelling.charAt(quote) != '\'' && spelling.charAt(quote) != '"') {
      quote++;
    }
    return quote;
  }

  /** Whether a prefix of the given length says that backslashes are themselves. */
  static boolean raw(String spelling, int prefix) {
    for (int i = 0; i < prefix; i++) {
      if (spelling.charAt(i) == 'r' || spelling.charAt(i) == 'R') {
        return true;
      }
    }
    return false;
  }

  /** Every line end as a line feed, as Python reads its source. */
  static String lineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private String unescape(Span span, String body) {
    StringBuilder result = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        result.append(c);
        i++;
        continue;
      }
      char kind = body.charAt(i + 1);
      switch (kind) {
        case 'x' -> i = hexadecimal(span, body, i, 2, "truncated \\xXX escape", result);
        case 'u' -> i = hexadecimal(span, body, i, 4, "truncated \\uXXXX escape", result);
        case 'U' -> i = hexadecimal(span, body, i, 8, "truncated \\UXXXXXXXX escape", result);
        case 'N' -> i = named(span, body, i, result);
        default -> i = simple(body, i, result);
      }
    }
    return result.toString();
  }

  private String unescapeBytes(Span span, String body) {
    StringBuilder result = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\') {
        result.append(c);
        i++;
      } else if (body.charAt(i + 1) == 'x') {
        int end = hexadecimalEnd(body, i + 2, 2);
        if (end < i + 4) {
          problems.syntax(span, "(value error) invalid \\x escape at position " + i);
          return "";
        }
        result.append((char) Integer.parseInt(body, i + 2, end, 16));
        i = end;
      } else {
        i = simple(body, i, result);
      }
    }
    for (int j = 0; j < result.length(); j++) {
      result.setCharAt(j, (char) (result.charAt(j) & 0xFF));
    }
    return result.toString();
  }

  /** The escapes that text and bytes share; an unknown one stays as it is written. */
  private static int simple(String body, int backslash, StringBuilder result) {
    char kind = body.charAt(backslash + 1);
    switch (kind) {
      case '\n' -> {}
      case '\\', '\'', '"' -> result.append(kind);
      case 'a' -> result.append('\u0007');
      case 'b' -> result.append('\b');
      case 'f' -> result.append('\f');
      case 'n' -> result.append('\n');
      case 'r' -> result.append('\r');
      case 't' -> result.append('\t');
      case 'v' -> result.append('\u000B');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int end = backslash + 1;
        int code = 0;
        while (end < body.length()
            && end < backslash + 4
            && body.charAt(end) >= '0'
            && body.charAt(end) <= '7') {
          code = code * 8 + body.charAt(end) - '0';
          end++;
        }
        result.append((char) code);
        return end;
      }
      default -> result.append('\\').append(kind);
    }
    return backslash + 2;
  }

  private int hexadecimal(
      Span span, String body, int backslash, int digits, String problem, StringBuilder result) {
    int end = hexadecimalEnd(body, backslash + 2, digits);
    if (end < backslash + 2 + digits) {
      return fail(span, body, backslash, end, problem);
    }
    long code = Long.parseLong(body, backslash + 2, end, 16);
    if (code > Character.MAX_CODE_POINT) {
      return fail(span, body, backslash, end, "illegal Unicode character");
    }
    result.appendCodePoint((int) code);
    return end;
  }

  private static int hexadecimalEnd(String body, int start, int digits) {
    int end = start;
    while (end < body.length()
        && end < start + digits
        && body.charAt(end) < 0x80
        && Character.digit(body.charAt(end), 16) >= 0) {
      end++;
    }
    return end;
  }

  private int named(Span span, String body, int backslash, StringBuilder result) {
    int open = backslash + 2;
    int close = open < body.length() && body.charAt(open) == '{' ? body.indexOf('}', open) : -1;
    if (close < open + 2) {
      int end =
          close < 0 && open < body.length() && body.charAt(open) == '{' ? body.length() : open;
      return fail(span, body, backslash, Math.max(end, close), "malformed \\N character escape");
    }
    try {
      result.appendCodePoint(Character.codePointOf(body.substring(open + 1, close)));
    } catch (IllegalArgumentException unknown) {
      return fail(span, body, backslash, close + 1, "unknown Unicode character name");
    }
    return close + 1;
  }

  private int fail(Span span, String body, int start, int end, String reason) {
    // CPython counts in a text in which every character beyond ASCII takes ten bytes (\U0001F600).
    int from = encodedLength(body, start);
    int to = encodedLength(body, end) - 1;
    problems.syntax(
        span,
        "(unicode error) 'unicodeescape' codec can't decode %s: %s"
            .formatted(
                from == to
                    ? "byte 0x5c in position " + from
                    : "bytes in position " + from + "-" + to,
                reason));
    return body.length();
  }

  private static int encodedLength(String body, int end) {
    int length = 0;
    for (int i = 0; i < end; ) {
      int codePoint = body.codePointAt(i);
      length += codePoint < 0x80 ? 1 : 10;
      i += Character.charCount(codePoint);
    }
    return length;
  }
}
