package org.aiolang.interpreter.value;

/**
 * Looks for text in text in a time that grows with the sum of both lengths. The JDK's searches are
 * the faster ones for what is usually looked for, but theirs grows with the product.
 */
final class Substring {
  /** Shorter text is left to the JDK: the product is small enough. */
  private static final int LONG = 128;

  private Substring() {}

  static int indexOf(String text, String sought) {
    return indexOf(text, sought, 0, text.length());
  }

  /** The first place at or behind {@code from} where it stands wholly before {@code to}, or -1. */
  static int indexOf(String text, String sought, int from, int to) {
    if (sought.length() < LONG) {
      return text.indexOf(sought, from, to);
    }
    int length = sought.length();
    if (to - from < length) {
      return -1;
    }
    int[] borders = borders(sought);
    int matched = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      while (matched > 0 && sought.charAt(matched) != c) {
        matched = borders[matched - 1];
      }
      if (sought.charAt(matched) == c && ++matched == length) {
        return at - length + 1;
      }
    }
    return -1;
  }

  /** The last place where it stands, or -1. */
  static int lastIndexOf(String text, String sought) {
    if (sought.length() < LONG) {
      return text.lastIndexOf(sought);
    }
    String backwards = backwards(text);
    int found = indexOf(backwards, backwards(sought));
    return found < 0 ? -1 : text.length() - found - sought.length();
  }

  /** Char by char, not keeping pairs of surrogates together as StringBuilder would. */
  private static String backwards(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
      char c = chars[i];
      chars[i] = chars[j];
      chars[j] = c;
    }
    return new String(chars);
  }

  /**
   * Of each beginning of the text the length of its longest part, other than itself, that both
   * begins and ends it (Knuth, Morris and Pratt).
   */
  private static int[] borders(String sought) {
    int[] borders = new int[sought.length()];
    int matched = 0;
    for (int at = 1; at < borders.length; at++) {
      while (matched > 0 && sought.charAt(matched) != sought.charAt(at)) {
        matched = borders[matched - 1];
      }
      if (sought.charAt(matched) == sought.charAt(at)) {
        matched++;
      }
      borders[at] = matched;
    }
    return borders;
  }
}
