package org.aiolang.grammar.parse;

import java.util.List;
import java.util.Map;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Suggestions;
import org.antlr.v4.runtime.Token;

/** Advice for those who have another language, or another spelling, in their fingers. */
final class Hints {
  private static final List<String> FIRST_WORDS =
      List.of(
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
          "match",
          "case",
          "nonlocal",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("function", "write 'def' to define a function"),
          Map.entry("func", "write 'def' to define a function"),
          Map.entry("fn", "write 'def' to define a function"),
          Map.entry("fun", "write 'def' to define a function"),
          Map.entry("elseif", "write 'elif'"),
          Map.entry("elsif", "write 'elif'"),
          Map.entry("switch", "write 'match', with 'case' for each pattern"),
          Map.entry("catch", "write 'except'"),
          Map.entry("throw", "write 'raise'"),
          Map.entry("foreach", "write 'for x in xs:'"),
          Map.entry("unless", "write 'if not …:'"),
          Map.entry("until", "write 'while not …:'"),
          Map.entry("let", "leave 'let' out: an assignment makes the name"),
          Map.entry("var", "leave 'var' out: an assignment makes the name"),
          Map.entry("const", "leave 'const' out: an assignment makes the name"),
          Map.entry("new", "leave 'new' out: call the class"));

  private final String text;
  private final Failure failure;

  Hints(Source source, Failure failure) {
    this.text = source.text();
    this.failure = failure;
  }

  Hints(Explainer explainer, Failure failure) {
    this.text = explainer.text();
    this.failure = failure;
  }

  /** What to write instead, or null where there is no guess. */
  String help() {
    String elseIf = elseIf();
    if (elseIf != null) {
      return elseIf;
    }
    String operator = operator();
    return operator != null ? operator : word();
  }

  /** {@code else if}, for which Python has a word. */
  String elseIf() {
    return failure.type() == AioLexer.IF && failure.type(-1) == AioLexer.ELSE
        ? "write 'elif' instead of 'else if'"
        : null;
  }

  private String operator() {
    int type = failure.type();
    int before = failure.type(-1);
    if (type == AioLexer.AMPERSAND && before == AioLexer.AMPERSAND && adjacent()) {
      return "write 'and' instead of '&&'";
    }
    if (type == AioLexer.BAR && before == AioLexer.BAR && adjacent()) {
      return "write 'or' instead of '||'";
    }
    if (type == AioLexer.BANG) {
      return "write 'not' instead of '!'";
    }
    if (before == AioLexer.PLUS && failure.type(-2) == AioLexer.PLUS) {
      return "write 'x += 1' instead of 'x++'";
    }
    if (before == AioLexer.MINUS && failure.type(-2) == AioLexer.MINUS) {
      return "write 'x -= 1' instead of 'x--'";
    }
    if (type == AioLexer.ASSIGN && (before == AioLexer.EQUAL || before == AioLexer.NOT_EQUAL)) {
      return "write '" + (before == AioLexer.EQUAL ? "==" : "!=") + "'";
    }
    if (type == AioLexer.GREATER && before == AioLexer.LESS && adjacent()) {
      return "write '!=' instead of '<>'";
    }
    if (type == AioLexer.LESS && before == AioLexer.ASSIGN && adjacent()) {
      return "write '<=' instead of '=<'";
    }
    if (type == AioLexer.GREATER && before == AioLexer.ASSIGN && adjacent()) {
      return "write '>=' to compare, 'lambda x: …' for a function";
    }
    if (type == AioLexer.INVALID && spelling(failure.token()).equals("?")) {
      return "write 'a if test else b' instead of 'test ? a : b'";
    }
    if (type == AioLexer.INVALID && spelling(failure.token()).equals("`")) {
      return "write repr(…) instead of backquotes";
    }
    return null;
  }

  private boolean adjacent() {
    return failure.token(-1).getStopIndex() + 1 == failure.token().getStartIndex();
  }

  /** The first word of the line is not a keyword, but nearly one. */
  private String word() {
    int start = failure.lineStart();
    Token first = failure.tokens().get(start);
    if (start == failure.index() && failure.type() == AioLexer.NAME) {
      return null;
    }
    if (first.getType() != AioLexer.NAME || failure.index() != start + 1) {
      return null;
    }
    String word = spelling(first);
    String foreign = FOREIGN.get(word);
    if (foreign != null) {
      return foreign;
    }
    String closest = swapped(word);
    if (closest == null) {
      closest = Suggestions.closest(word, FIRST_WORDS);
    }
    return closest == null ? null : "did you mean '" + closest + "'?";
  }

  /** The keyword of which two neighbouring letters were swapped, or null. */
  private static String swapped(String word) {
    for (int i = 0; i + 1 < word.length(); i++) {
      char[] letters = word.toCharArray();
      letters[i] = word.charAt(i + 1);
      letters[i + 1] = word.charAt(i);
      String candidate = new String(letters);
      if (FIRST_WORDS.contains(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private String spelling(Token token) {
    return text.substring(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
