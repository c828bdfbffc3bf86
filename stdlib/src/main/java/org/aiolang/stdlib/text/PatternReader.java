package org.aiolang.stdlib.text;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.StrNames;

/** Walks a pattern's text one character, or one backslash with what follows it, at a time. */
final class PatternReader {
  final Object pattern;
  final boolean isBytes;
  private final int[] points;
  private int at;

  /** The next token: a character, a backslash pair, or null at the end. */
  String next;

  PatternReader(Object pattern, String text, boolean isBytes) {
    this.pattern = pattern;
    this.isBytes = isBytes;
    this.points = text.codePoints().toArray();
    advance();
  }

  private void advance() {
    if (at >= points.length) {
      next = null;
      return;
    }
    if (points[at] != '\\') {
      next = Character.toString(points[at++]);
      return;
    }
    if (at + 1 == points.length) {
      throw RegexErrors.error("bad escape (end of pattern)", pattern, points.length - 1);
    }
    next = "\\" + Character.toString(points[at + 1]);
    at += 2;
  }

  /** Takes the next token. */
  String get() {
    String token = next;
    if (token != null) {
      advance();
    }
    return token;
  }

  /** Takes the next token where it is the given one. */
  boolean match(String token) {
    if (token.equals(next)) {
      advance();
      return true;
    }
    return false;
  }

  /** Whether the next token is one of the characters. */
  boolean isNext(String characters) {
    return next != null && next.length() == 1 && characters.contains(next);
  }

  /** Takes at most {@code count} tokens that are one of the characters. */
  String getWhile(int count, String characters) {
    StringBuilder taken = new StringBuilder();
    for (int i = 0; i < count && isNext(characters); i++) {
      taken.append(get());
    }
    return taken.toString();
  }

  /** What is before the terminator, which is taken too. */
  String getUntil(String terminator, String what) {
    StringBuilder taken = new StringBuilder();
    while (true) {
      String token = get();
      if (token == null) {
        throw taken.isEmpty()
            ? error("missing " + what, 0)
            : error("missing " + terminator + ", unterminated name", length(taken.toString()));
      }
      if (token.equals(terminator)) {
        if (taken.isEmpty()) {
          throw error("missing " + what, 1);
        }
        return taken.toString();
      }
      taken.append(token);
    }
  }

  void checkGroupName(String name) {
    boolean fits = StrNames.isIdentifier(name) && (!isBytes || name.chars().allMatch(c -> c < 128));
    if (!fits) {
      throw error("bad character in group name " + StrNames.quoted(name), length(name) + 1);
    }
  }

  /** How far it has come, in code points. */
  int tell() {
    return at - (next == null ? 0 : length(next));
  }

  void seek(int index) {
    at = index;
    advance();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** An error {@code back} code points before the place it has come to. */
  ScriptError error(String message, int back) {
    return RegexErrors.error(message, pattern, tell() - back);
  }
}
