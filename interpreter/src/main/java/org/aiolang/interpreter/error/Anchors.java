package org.aiolang.interpreter.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which part of an expression the carets of a traceback point at: the operator of a binary
 * operation, the brackets of a call or a subscript. CPython parses the piece of source anew for
 * this; a scan over its tokens finds the same.
 *
 * @param start offset in the expression's text where the part begins
 * @param end offset just past it
 */
record Anchors(int start, int end) {
  private static final Set<String> STOPS =
      Set.of(
          "lambda",
          "if",
          "else",
          "or",
          "and",
          "not",
          "in",
          "is",
          "raise",
          "return",
          "yield",
          "del",
          "assert",
          "for",
          "while",
          "with",
          "import",
          "from",
          "async",
          "global",
          "nonlocal",
          "def",
          "class",
          "pass",
          "break",
          "continue",
          "try",
          "except",
          "finally",
          "match");

  /** Binary operators by how tightly they bind, loosest first; power stands apart. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "//", "%", "@"));

  private record Token(String text, int at, boolean operand) {}

  /** The anchors of an expression's text, or null where the carets point at all of it. */
  static Anchors of(String text) {
    List<Token> tokens = tokens(text);
    if (tokens == null || tokens.isEmpty()) {
      return null;
    }
    for (Set<String> level : LEVELS) {
      for (int i = tokens.size() - 1; i > 0; i--) {
        Token token = tokens.get(i);
        if (level.contains(token.text) && isBinary(tokens, i)) {
          return operator(text, token);
        }
      }
    }
    String first = tokens.get(0).text;
    if (first.equals("-") || first.equals("+") || first.equals("~")) {
      return null;
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).text.equals("**")) {
        return operator(text, tokens.get(i));
      }
    }
    if (first.equals("await")) {
      return null;
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean trailer =
        tokens.size() > 1
            && (last.text.equals("()") || last.text.equals("[]"))
            && tokens.get(tokens.size() - 2).operand;
    return trailer ? new Anchors(last.at, text.length()) : null;
  }

  private static boolean isBinary(List<Token> tokens, int index) {
    return tokens.get(index - 1).operand;
  }

  private static Anchors operator(String text, Token token) {
    int end = token.at + token.text.length();
    // CPython takes the character after an operator of one character along unless it begins the
    // right side.
    if (token.text.length() == 1 && end < text.length() && text.charAt(end) == '(') {
      end++;
    }
    return new Anchors(token.at, end);
  }

  /**
   * The tokens outside brackets, each pair of brackets one token; null where the text is no plain
   * expression.
   */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\\') {
        at++;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '(' || c == '[' || c == '{') {
        int end = closing(text, at);
        if (end < 0) {
          return null;
        }
        tokens.add(new Token(c == '(' ? "()" : c == '[' ? "[]" : "{}", at, true));
        at = end + 1;
      } else if (c == '"' || c == '\'') {
        int end = stringEnd(text, at);
        tokens.add(new Token("\"", at, true));
        at = end;
      } else if (Character.isUnicodeIdentifierStart(c)
          || c == '_'
          || Character.isDigit(c)
          || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
        int end = wordEnd(text, at);
        String word = text.substring(at, end);
        if (end < text.length()
            && (text.charAt(end) == '"' || text.charAt(end) == '\'')
            && word.length() <= 2) {
          at = end; // the prefix of a string
          continue;
        }
        if (STOPS.contains(word)) {
          return null;
        }
        tokens.add(new Token(word, at, !word.equals("await")));
        at = end;
      } else {
        String operator = operatorAt(text, at);
        if (operator == null) {
          return null;
        }
        if (!operator.equals(".")) {
          tokens.add(new Token(operator, at, false));
        }
        at += operator.length();
      }
    }
    return tokens;
  }

  private static int wordEnd(String text, int from) {
    boolean number = Character.isDigit(text.charAt(from)) || text.charAt(from) == '.';
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean exponentSign =
          number
              && (c == '+' || c == '-')
              && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
              && !text.startsWith("0x", from);
      if (!Character.isUnicodeIdentifierPart(c) && !(number && c == '.') && !exponentSign) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * The operator there; null for one that makes the text no arithmetic: a comparison, a comma, an
   * assignment.
   */
  private static String operatorAt(String text, int at) {
    for (String two : new String[] {"**", "//", "<<", ">>"}) {
      if (text.startsWith(two, at)) {
        return text.startsWith("=", at + 2) ? null : two;
      }
    }
    char c = text.charAt(at);
    if ("+-*/%@&|^~.".indexOf(c) < 0) {
      return null;
    }
    return text.startsWith("=", at + 1) ? null : String.valueOf(c);
  }

  /** Where the bracket that opens there closes, or -1. */
  private static int closing(String text, int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> {
          depth--;
          if (depth == 0) {
            return at;
          }
        }
        case '"', '\'' -> {
          at = stringEnd(text, at);
          continue;
        }
        case '#' -> {
          int end = text.indexOf('\n', at);
          at = end < 0 ? text.length() : end;
          continue;
        }
        default -> {}
      }
      at++;
    }
    return -1;
  }

  /** Just past the string that begins there. */
  private static int stringEnd(String text, int from) {
    char quote = text.charAt(from);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, from);
    int at = from + (isTriple ? 3 : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
        continue;
      }
      if (isTriple ? text.startsWith(triple, at) : c == quote) {
        return at + (isTriple ? 3 : 1);
      }
      at++;
    }
    return text.length();
  }
}
