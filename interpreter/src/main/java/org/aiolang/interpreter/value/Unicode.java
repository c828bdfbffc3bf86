package org.aiolang.interpreter.value;

import java.util.Locale;

/**
 * What Python asks of a code point, on top of what the JDK knows. The lists here are where the two
 * differ; they were found by comparing all code points with CPython 3.13 (Unicode 15.1; the JDK
 * knows 16, which adds characters but changes none).
 */
public final class Unicode {
  /**
   * Pairs of first and last code point whose Numeric_Type is Digit: {@code isdigit} but not {@code
   * isdecimal}.
   */
  private static final String DIGITS =
      "\u00b2\u00b3\u00b9\u00b9\u1369\u1371\u19da\u19da\u2070\u2070\u2074\u2079\u2080\u2089"
          + "\u2460\u2468\u2474\u247c\u2488\u2490\u24ea\u24ea\u24f5\u24fd\u24ff\u24ff\u2776\u277e"
          + "\u2780\u2788\u278a\u2792";

  /** Letters, mostly of Chinese, with a numeric value. */
  private static final String NUMERIC_LETTERS =
      "\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96"
          + "\u4eac\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u4fe9\u5006\u5104\u5146\u5169\u516b"
          + "\u516d\u5341\u5343\u5344\u5345\u534c\u53c1\u53c2\u53c3\u53c4\u56db\u58f1\u58f9"
          + "\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62d0\u62fe\u634c\u67d2\u6d1e\u6f06"
          + "\u7396\u767e\u7695\u79ed\u8086\u842c\u8cae\u8cb3\u8d30\u920e\u94a9\u9621\u9646"
          + "\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\ud840\udc01"
          + "\ud840\udc64\ud840\udce2\ud840\udd21\ud842\udd2a\ud842\udd83\ud842\udd8c"
          + "\ud842\udd9c\ud842\udeea\ud842\udefd\ud842\udf19\ud848\udf90\ud84a\udd98"
          + "\ud84e\udf1b\ud858\ude6d\ud87e\udc90";

  /** Letters that may not start, or not be in, an identifier because normalisation changes them. */
  private static final String NOT_IN_IDENTIFIERS =
      "\u037a\u2e2f\u309b\u309c\ufc5e\ufc5f\ufc60\ufc61\ufc62\ufc63\ufdfa\ufdfb\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a"
          + "\ufe7c\ufe7e\u200c\u200d";

  private static final String NOT_AT_START = "\u0e33\u0eb3\uff9e\uff9f";

  private Unicode() {}

  /** Whether {@code repr} shows it as it is. */
  public static boolean isPrintable(int point) {
    if (point < 127) {
      return point >= ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** {@code isspace}: what {@code strip} and {@code split} take for white space. */
  public static boolean isSpace(int point) {
    if (point < 128) {
      return point == ' ' || point >= 9 && point <= 13 || point >= 28 && point <= 31;
    }
    return point == 0x85
        || Character.getType(point) == Character.SPACE_SEPARATOR
        || point == 0x2028
        || point == 0x2029;
  }

  /** Whether {@code splitlines} ends a line at it. */
  static boolean isLineBreak(int point) {
    return point >= 10 && point <= 13
        || point >= 28 && point <= 30
        || point == 0x85
        || point == 0x2028
        || point == 0x2029;
  }

  public static boolean isDigit(int point) {
    if (point < 128) {
      return point >= '0' && point <= '9';
    }
    if (Character.isDigit(point)) {
      return true;
    }
    if (point > 0xffff) {
      return point >= 0x10a40 && point <= 0x10a43
          || point >= 0x10e60 && point <= 0x10e68
          || point >= 0x11052 && point <= 0x1105a
          || point >= 0x1f100 && point <= 0x1f10a;
    }
    for (int i = 0; i < DIGITS.length(); i += 2) {
      if (point >= DIGITS.charAt(i) && point <= DIGITS.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  public static boolean isNumeric(int point) {
    if (point < 128) {
      return point >= '0' && point <= '9';
    }
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      case Character.OTHER_LETTER -> NUMERIC_LETTERS.indexOf(point) >= 0;
      default -> false;
    };
  }

  /** {@code isalnum} for one character. */
  public static boolean isAlphanumeric(int point) {
    return Character.isLetter(point) || isDigit(point) || isNumeric(point);
  }

  public static boolean isIdentifierStart(int point) {
    return point == '_'
        || Character.isUnicodeIdentifierStart(point)
            && NOT_IN_IDENTIFIERS.indexOf(point) < 0
            && NOT_AT_START.indexOf(point) < 0;
  }

  public static boolean isIdentifierPart(int point) {
    return Character.isUnicodeIdentifierPart(point)
        && !Character.isIdentifierIgnorable(point)
        && NOT_IN_IDENTIFIERS.indexOf(point) < 0;
  }

  static boolean isCased(int point) {
    return Character.isLowerCase(point)
        || Character.isUpperCase(point)
        || Character.isTitleCase(point);
  }

  /** Appends a character as it is at the start of a word in {@code title()}. */
  static void appendTitle(int point, StringBuilder out) {
    int title = Character.toTitleCase(point);
    if (point < 128 || title != point) {
      out.appendCodePoint(title);
      return;
    }
    String upper = Character.toString(point).toUpperCase(Locale.ROOT);
    if (upper.codePointCount(0, upper.length()) == 1) {
      out.appendCodePoint(title);
      return;
    }
    // A character without a title form of its own: the first of its upper case, the rest in lower
    // case.
    int first = upper.codePointAt(0);
    out.appendCodePoint(Character.toTitleCase(first));
    if (point == 0x149) {
      out.append('N');
      return;
    }
    for (int i = Character.charCount(first); i < upper.length(); i++) {
      char c = upper.charAt(i);
      // A capital iota that stands for the iota subscript goes back to being one.
      out.append(c == '\u0399' ? '\u0345' : Character.toLowerCase(c));
    }
  }

  /** Appends a character as {@code casefold()} has it. */
  static void appendFolded(int point, StringBuilder out) {
    if (point < 128) {
      out.append((char) (point >= 'A' && point <= 'Z' ? point + 32 : point));
    } else if (point == 0x131 || point >= 0x13a0 && point <= 0x13f5) {
      out.append((char) point);
    } else if (point >= 0x13f8 && point <= 0x13fd) {
      out.append((char) (point - 8));
    } else if (point >= 0xab70 && point <= 0xabbf) {
      out.append((char) (point - 0xab70 + 0x13a0));
    } else if (point == 0x1e9e) {
      out.append("ss");
    } else {
      String upper = Character.toString(point).toUpperCase(Locale.ROOT);
      for (int i = 0; i < upper.length(); ) {
        int each = upper.codePointAt(i);
        i += Character.charCount(each);
        // One at a time, so that a capital sigma is not taken for the last of a word.
        out.append(Character.toString(each).toLowerCase(Locale.ROOT));
      }
    }
  }
}
