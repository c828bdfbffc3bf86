package org.aiolang.grammar.syntax;

import java.util.Set;

/** The words that cannot be names, as CPython's {@code keyword.kwlist} has them. */
public final class ReservedWords {
  /** Those that begin or join statements and expressions. */
  public static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** Those that are values. */
  public static final Set<String> CONSTANTS = Set.of("None", "True", "False");

  private ReservedWords() {}

  /** Whether a word is reserved. */
  public static boolean contains(String word) {
    return KEYWORDS.contains(word) || CONSTANTS.contains(word);
  }
}
