package org.aiolang.grammar.parse;

import java.text.Normalizer;

/**
 * Which characters make an identifier: Unicode's XID_Start and XID_Continue, and the underscore.
 */
final class Identifiers {
  private Identifiers() {}

  /** Whether a character may go on with a name or a number as far as the lexer is concerned. */
  static boolean mayContinue(char c) {
    return c >= 0x80 || c == '_' || Character.isLetterOrDigit(c);
  }

  /** The offset of the first character that may not stand where it does, or -1. */
  static int firstInvalid(String text, int start, int end) {
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= 0x80 && !(i == start ? starts(codePoint) : continues(codePoint))) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }

  /** The identifier as names are compared: in normal form KC. */
  static String normalise(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
      }
    }
    return name;
  }

  /** CPython's words for a character that belongs nowhere. */
  static String describe(int codePoint) {
    return printable(codePoint)
        ? "invalid character '%s' (U+%04X)".formatted(Character.toString(codePoint), codePoint)
        : "invalid non-printable character U+%04X".formatted(codePoint);
  }

  private static boolean printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          codePoint == ' ';
      default -> true;
    };
  }

  private static boolean starts(int codePoint) {
    if (!Character.isUnicodeIdentifierStart(codePoint)) {
      return false;
    }
    String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return !normal.isEmpty()
        && Character.isUnicodeIdentifierStart(normal.codePointAt(0))
        && normal.codePoints().skip(1).allMatch(Identifiers::part);
  }

  private static boolean continues(int codePoint) {
    return part(codePoint)
        && Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
            .codePoints()
            .allMatch(Identifiers::part);
  }

  private static boolean part(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }
}
