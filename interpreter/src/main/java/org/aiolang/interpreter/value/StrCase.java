package org.aiolang.interpreter.value;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares the methods of str about letter case, and the questions that begin with {@code is}. */
final class StrCase {
  private StrCase() {}

  static void declare(TypeMembers members) {
    members.method(
        "upper(self, /)",
        "Return a copy of the string in upper case.",
        self -> ((String) self).toUpperCase(Locale.ROOT));
    members.method(
        "lower(self, /)",
        "Return a copy of the string in lower case.",
        self -> ((String) self).toLowerCase(Locale.ROOT));
    members.method(
        "casefold(self, /)",
        "Return a version of the string suitable for caseless comparisons.",
        self -> casefold((String) self));
    members.method(
        "capitalize(self, /)",
        "Return the string with its first character in title case and the rest in lower case.",
        self -> capitalize((String) self));
    members.method(
        "title(self, /)",
        "Return the string with words starting in title case, the rest in lower case.",
        self -> title((String) self));
    members.method(
        "swapcase(self, /)",
        "Return the string with upper case turned into lower case and lower into upper.",
        self -> swap((String) self));
    question(members, "isalpha", "only letters", Character::isLetter);
    question(members, "isalnum", "only letters and digits", Unicode::isAlphanumeric);
    question(members, "isdecimal", "only decimal digits", Character::isDigit);
    question(members, "isdigit", "only digits", Unicode::isDigit);
    question(members, "isnumeric", "only numeric characters", Unicode::isNumeric);
    question(members, "isspace", "only white space", Unicode::isSpace);
    members.method(
        "isascii(self, /)",
        "Whether all characters are ASCII; true for the empty string.",
        self -> ((String) self).chars().allMatch(c -> c < 128));
    members.method(
        "isprintable(self, /)",
        "Whether repr() shows all characters as they are; true for the empty string.",
        self -> ((String) self).codePoints().allMatch(Unicode::isPrintable));
    members.method(
        "isidentifier(self, /)",
        "Whether the string is a valid identifier.",
        self -> isIdentifier((String) self));
    members.method(
        "islower(self, /)",
        "Whether all cased characters are lower case, and there is one.",
        self -> isOneCase((String) self, Character::isLowerCase));
    members.method(
        "isupper(self, /)",
        "Whether all cased characters are upper case, and there is one.",
        self -> isOneCase((String) self, Character::isUpperCase));
    members.method(
        "istitle(self, /)",
        "Whether words start in upper case and go on in lower case.",
        self -> isTitle((String) self));
  }

  private static void question(
      TypeMembers members, String name, String what, IntPredicate predicate) {
    members.method(
        name + "(self, /)",
        "Whether the string has " + what + ", and is not empty.",
        self -> {
          String text = (String) self;
          return !text.isEmpty() && text.codePoints().allMatch(predicate);
        });
  }

  static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && Unicode.isIdentifierStart(text.codePointAt(0))
        && text.codePoints().skip(1).allMatch(Unicode::isIdentifierPart);
  }

  private static boolean isOneCase(String text, IntPredicate wanted) {
    boolean found = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (wanted.test(point)) {
        found = true;
      } else if (Unicode.isCased(point)) {
        return false;
      }
    }
    return found;
  }

  private static boolean isTitle(String text) {
    boolean found = false;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
        if (inWord) {
          return false;
        }
        inWord = true;
        found = true;
      } else if (Character.isLowerCase(point)) {
        if (!inWord) {
          return false;
        }
        found = true;
      } else {
        inWord = false;
      }
    }
    return found;
  }

  private static String casefold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> Unicode.appendFolded(point, out));
    return out.toString();
  }

  private static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    StringBuilder out = new StringBuilder(text.length());
    Unicode.appendTitle(first, out);
    // Of the whole text, so that a sigma at the end sees what is before it.
    String lower = text.toLowerCase(Locale.ROOT);
    int skip = Character.toString(first).toLowerCase(Locale.ROOT).length();
    return out.append(lower, skip, lower.length()).toString();
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (!inWord) {
        Unicode.appendTitle(point, out);
      } else if (point == 0x3a3) {
        out.append(lowerSigma(text, i));
      } else {
        out.append(Character.toString(point).toLowerCase(Locale.ROOT));
      }
      inWord = Unicode.isCased(point);
      i = next;
    }
    return out.toString();
  }

  /** The small form of the capital sigma there, which is another one at the end of a word. */
  private static char lowerSigma(String text, int offset) {
    int before = text.substring(0, offset).toLowerCase(Locale.ROOT).length();
    return text.toLowerCase(Locale.ROOT).charAt(before);
  }

  private static String swap(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      String one = Character.toString(point);
      if (Character.isUpperCase(point)) {
        out.append(point == 0x3a3 ? lowerSigma(text, i) : one.toLowerCase(Locale.ROOT));
      } else if (Character.isLowerCase(point)) {
        out.append(one.toUpperCase(Locale.ROOT));
      } else {
        out.append(one);
      }
      i = next;
    }
    return out.toString();
  }
}
