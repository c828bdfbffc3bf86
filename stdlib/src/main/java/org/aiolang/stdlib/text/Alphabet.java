package org.aiolang.stdlib.text;

/** What {@code \\w}, {@code \\s} and {@code \\d} stand for, as parts of a class for the JDK. */
enum Alphabet {
  /** All of Unicode. */
  UNICODE(
      "\\p{L}\\p{N}_",
      "^\\p{L}\\p{N}_",
      "\\t-\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000",
      "\\p{Nd}",
      "\\P{Nd}"),

  /** ASCII's only, in text that may have more. */
  ASCII("\\w", "\\W", "\\t-\\r ", "\\d", "\\D"),

  /** Unicode's, in text that is known to be ASCII: the same answers, several times as fast. */
  UNICODE_IN_ASCII("\\w", "\\W", "\\t-\\r\\x1c-\\x1f ", "\\d", "\\D");

  private final String word;
  private final String noWord;
  private final String space;
  private final String digit;
  private final String noDigit;

  Alphabet(String word, String noWord, String space, String digit, String noDigit) {
    this.word = word;
    this.noWord = noWord;
    this.space = space;
    this.digit = digit;
    this.noDigit = noDigit;
  }

  /**
   * What goes between brackets for {@code \\d \\D \\s \\S \\w \\W}: a complement that the JDK has
   * no sign for begins with {@code ^}. Null for other escapes.
   */
  String category(String token) {
    return switch (token) {
      case "\\d" -> digit;
      case "\\D" -> noDigit;
      case "\\s" -> space;
      case "\\S" -> "^" + space;
      case "\\w" -> word;
      case "\\W" -> noWord;
      default -> null;
    };
  }

  /** {@code \\b}. */
  String boundary() {
    // The JDK's own sign counts some combining marks as parts of words, so it serves for ASCII text
    // only.
    return this == UNICODE_IN_ASCII ? "\\b" : around("=", "!") + "|" + around("!", "=") + ")";
  }

  /** {@code \\B}, which matches in no empty text. */
  String noBoundary() {
    return "(?!\\A\\z)"
        + (this == UNICODE_IN_ASCII ? "\\B" : around("=", "=") + "|" + around("!", "!") + ")");
  }

  private String around(String before, String after) {
    String opening = before.equals("=") ? "(?:" : "";
    return opening + "(?<" + before + "[" + word + "])(?" + after + "[" + word + "])";
  }
}
