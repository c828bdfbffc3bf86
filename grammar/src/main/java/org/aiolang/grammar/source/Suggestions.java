package org.aiolang.grammar.source;

import java.util.Collection;

/**
 * "Did you mean": the candidate closest to a name, by the edit distance and the limits CPython uses
 * for its own suggestions (Lib/traceback.py, {@code _compute_suggestion_error}).
 */
public final class Suggestions {
  private static final int MOVE = 2;
  private static final int CASE = 1;
  private static final int MAX_LENGTH = 40;
  private static final int MAX_CANDIDATES = 750;

  private Suggestions() {}

  /** The closest candidate, the first of equals, or null where none is close enough. */
  public static String closest(String name, Collection<String> candidates) {
    if (candidates.size() > MAX_CANDIDATES || name.length() > MAX_LENGTH) {
      return null;
    }
    String closest = null;
    int best = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(name)) {
        continue;
      }
      int limit = (name.length() + candidate.length() + 3) * MOVE / 6;
      int distance = distance(name, candidate, Math.min(limit, best - 1));
      if (distance <= limit && distance < best) {
        closest = candidate;
        best = distance;
      }
    }
    return closest;
  }

  /**
   * How much must change to turn one word into the other: 2 for a letter added, removed or
   * replaced, 1 for one that differs in case only. Above {@code limit} the result is {@code limit +
   * 1}.
   */
  static int distance(String first, String second, int limit) {
    if (first.equals(second)) {
      return 0;
    }
    int prefix = 0;
    while (prefix < first.length()
        && prefix < second.length()
        && first.charAt(prefix) == second.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < first.length() - prefix
        && suffix < second.length() - prefix
        && first.charAt(first.length() - 1 - suffix)
            == second.charAt(second.length() - 1 - suffix)) {
      suffix++;
    }
    String a = first.substring(prefix, first.length() - suffix);
    String b = second.substring(prefix, second.length() - suffix);
    if (a.isEmpty() || b.isEmpty()) {
      return MOVE * (a.length() + b.length());
    }
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return limit + 1;
    }
    if (b.length() < a.length()) {
      String swap = a;
      a = b;
      b = swap;
    }
    if ((b.length() - a.length()) * MOVE > limit) {
      return limit + 1;
    }
    int[] row = new int[a.length()];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i + 1) * MOVE;
    }
    int result = 0;
    for (int j = 0; j < b.length(); j++) {
      int diagonal = j * MOVE;
      result = diagonal;
      int minimum = Integer.MAX_VALUE;
      for (int i = 0; i < a.length(); i++) {
        int substitute = diagonal + substitution(a.charAt(i), b.charAt(j));
        diagonal = row[i];
        result = Math.min(substitute, Math.min(result, diagonal) + MOVE);
        row[i] = result;
        minimum = Math.min(minimum, result);
      }
      if (minimum > limit) {
        return limit + 1;
      }
    }
    return result;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return asciiLower(a) == asciiLower(b) ? CASE : MOVE;
  }

  private static char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
