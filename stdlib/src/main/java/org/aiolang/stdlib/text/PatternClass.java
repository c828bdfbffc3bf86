package org.aiolang.stdlib.text;

import org.aiolang.interpreter.value.StrNames;

/** Translates a class of characters in square brackets, and the escapes that stand for one. */
final class PatternClass {
  private static final String HEX = "0123456789abcdefABCDEF";
  private static final String OCTAL = "01234567";
  private final PatternReader source;
  private final Alphabet alphabet;
  private final StringBuilder plain = new StringBuilder();

  /** Complements, which have to be classes within the class. */
  private final StringBuilder nested = new StringBuilder();

  PatternClass(PatternReader source, Alphabet alphabet) {
    this.source = source;
    this.alphabet = alphabet;
  }

  /** Reads on from the opening bracket. */
  String translate() {
    int here = source.tell() - 1;
    boolean negated = source.match("^");
    boolean empty = true;
    while (true) {
      String first = source.get();
      if (first == null) {
        throw source.error("unterminated character set", source.tell() - here);
      }
      if (first.equals("]") && !empty) {
        break;
      }
      empty = false;
      String category = alphabet.category(first);
      int low = category == null ? point(first) : -1;
      if (!source.match("-")) {
        add(category, low);
        continue;
      }
      String second = source.get();
      if (second == null) {
        throw source.error("unterminated character set", source.tell() - here);
      }
      if (second.equals("]")) {
        add(category, low);
        add(null, '-');
        break;
      }
      int before = source.tell();
      int high = alphabet.category(second) == null ? point(second) : -1;
      if (low < 0 || high < low) {
        String shownSecond = second;
        throw source.error(
            "bad character range " + first + "-" + shownSecond,
            PatternReader.length(first)
                + 1
                + PatternReader.length(second)
                + source.tell()
                - before);
      }
      plain.append(escaped(low)).append('-').append(escaped(high));
    }
    if (nested.isEmpty()) {
      return (negated ? "[^" : "[") + plain + "]";
    }
    String all = "[" + plain + nested + "]";
    return negated ? "(?:(?!" + all + ")(?s:.))" : all;
  }

  private void add(String category, int point) {
    if (category == null) {
      plain.append(escaped(point));
    } else if (category.startsWith("^")) {
      nested.append('[').append(category).append(']');
    } else {
      plain.append(category);
    }
  }

  private int point(String token) {
    return token.charAt(0) == '\\' ? character(source, token, true) : token.codePointAt(0);
  }

  private static String escaped(int point) {
    if (point < 128) {
      return Character.isLetterOrDigit(point)
          ? Character.toString(point)
          : String.format("\\x%02x", point);
    }
    return point >= 0xd800 && point <= 0xdfff
        ? String.format("\\x{%x}", point)
        : Character.toString(point);
  }

  /** The character that an escape stands for; reads on where the escape is longer than two. */
  static int character(PatternReader source, String token, boolean inClass) {
    String escape = token;
    int kind = token.codePointAt(1);
    int simple = "\\afnrtv".indexOf(kind);
    if (simple >= 0) {
      return "\\\u0007\f\n\r\t\u000b".charAt(simple);
    }
    if (inClass && kind == 'b') {
      return '\b';
    }
    int digits = kind == 'x' ? 2 : source.isBytes ? 0 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0) {
      escape += source.getWhile(digits, HEX);
      if (escape.length() != digits + 2) {
        throw source.error("incomplete escape " + escape, escape.length());
      }
      long point = Long.parseLong(escape.substring(2), 16);
      if (point > Character.MAX_CODE_POINT) {
        throw source.error("bad escape " + escape, escape.length());
      }
      return (int) point;
    }
    if (kind == 'N' && !source.isBytes) {
      return named(source);
    }
    if (kind == '0' || inClass && kind >= '0' && kind <= '7') {
      escape += source.getWhile(2, OCTAL);
      int point = Integer.parseInt(escape.substring(1), 8);
      if (point > 0377) {
        throw source.error(
            "octal escape value " + escape + " outside of range 0-0o377", escape.length());
      }
      return point;
    }
    boolean letter = kind >= 'a' && kind <= 'z' || kind >= 'A' && kind <= 'Z';
    if (letter || kind == '8' || kind == '9') {
      throw source.error("bad escape " + escape, escape.length());
    }
    return kind;
  }

  private static int named(PatternReader source) {
    if (!source.match("{")) {
      throw source.error("missing {", 0);
    }
    String name = source.getUntil("}", "character name");
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      throw source.error(
          "undefined character name " + StrNames.quoted(name), PatternReader.length(name) + 4);
    }
  }
}
