package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Span;

/**
 * Reads the literal text of f-strings and of format specifications; the expressions inside the
 * braces go back to the lexer, f-strings inside them included.
 */
final class FStringScanner {
  /** What CPython's parser says, and not its tokenizer. */
  static final String UNENDED_FIELD = "f-string: expecting '}', or format specs";

  private final Tokenizer tokenizer;
  private final String text;
  private final Deque<Literal> literals = new ArrayDeque<>();

  /** An f-string being read: {@code outside} is how many brackets were open where it began. */
  private record Literal(int start, String quote, boolean raw, int outside) {
    boolean triple() {
      return quote.length() == 3;
    }
  }

  FStringScanner(Tokenizer tokenizer, String text) {
    this.tokenizer = tokenizer;
    this.text = text;
  }

  /** At the token made of prefix and opening quotes. */
  void begin(int start, int end) {
    int quote = start;
    while (text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
      quote++;
    }
    boolean raw = quote - start == 2;
    literals.push(new Literal(start, text.substring(quote, end), raw, tokenizer.brackets().size()));
  }

  /** Whether one is being read, its text or an expression in it. */
  boolean open() {
    return !literals.isEmpty();
  }

  /** Whether what comes next is text and not an expression. */
  boolean inText() {
    Literal literal = literals.peek();
    if (literal == null) {
      return false;
    }
    Tokenizer.Bracket top = tokenizer.brackets().peek();
    return tokenizer.brackets().size() == literal.outside || (top.field && top.inFormat);
  }

  /** Whether the quotes at the given offset are those that would end the f-string being read. */
  boolean closesWith(int offset) {
    Literal literal = literals.peek();
    return literal != null && text.startsWith(literal.quote, offset);
  }

  void abandon() {
    literals.clear();
  }

  /** Reads one stretch of text and the brace or quotes after it; returns where to go on. */
  int scan(int start) {
    Literal literal = literals.peek();
    Tokenizer.Bracket top = tokenizer.brackets().peek();
    boolean inFormat = top != null && top.field && top.inFormat;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith(literal.quote, i)) {
        return end(literal, inFormat, start, i);
      }
      if (c == '{') {
        if (!inFormat && i + 1 < text.length() && text.charAt(i + 1) == '{') {
          i += 2;
          continue;
        }
        return openField(start, i);
      }
      if (c == '}') {
        if (inFormat) {
          text(start, i);
          tokenizer.brackets().pop();
          tokenizer.emit(AioLexer.CLOSE_BRACE, i, i + 1);
          return i + 1;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '}') {
          i += 2;
          continue;
        }
        text(start, i);
        tokenizer.invalid(i, i + 1, new Span(i, i + 1), "f-string: single '}' is not allowed");
        return i + 1;
      }
      if (c == '\\') {
        i = escape(literal, i + 1);
      } else if ((c == '\n' || c == '\r') && !literal.triple()) {
        return unterminated(literal, start, i);
      } else {
        i++;
      }
    }
    return unterminated(literal, start, i);
  }

  private int escape(Literal literal, int next) {
    if (next >= text.length()) {
      return next;
    }
    char c = text.charAt(next);
    if (c == '{' || c == '}') {
      return next;
    }
    if (c == '\r' && next + 1 < text.length() && text.charAt(next + 1) == '\n') {
      return next + 2;
    }
    if (c == 'N' && !literal.raw && next + 1 < text.length() && text.charAt(next + 1) == '{') {
      int i = next + 2;
      while (i < text.length()
          && text.charAt(i) != '}'
          && text.charAt(i) != '\n'
          && !text.startsWith(literal.quote, i)) {
        i++;
      }
      return i < text.length() && text.charAt(i) == '}' ? i + 1 : i;
    }
    return next + 1;
  }

  private int openField(int start, int brace) {
    text(start, brace);
    tokenizer.brackets().push(new Tokenizer.Bracket('{', brace, true));
    tokenizer.emit(AioLexer.OPEN_BRACE, brace, brace + 1);
    return brace + 1;
  }

  private int end(Literal literal, boolean inFormat, int start, int quote) {
    text(start, quote);
    int end = quote + literal.quote.length();
    if (inFormat) {
      tokenizer.invalid(quote, end, new Span(quote, end), UNENDED_FIELD);
      while (tokenizer.brackets().size() > literal.outside) {
        tokenizer.brackets().pop();
      }
    } else {
      tokenizer.emit(AioLexer.FSTRING_END, quote, end);
    }
    literals.pop();
    return end;
  }

  private int unterminated(Literal literal, int start, int end) {
    text(start, end);
    int quotes = literal.start;
    while (!text.startsWith(literal.quote, quotes)) {
      quotes++;
    }
    int line = tokenizer.source().line(literal.triple() ? tokenizer.lastOffset() : end);
    String message =
        "unterminated %sf-string literal (detected at line %d)"
            .formatted(literal.triple() ? "triple-quoted " : "", line);
    tokenizer.emit(AioLexer.INVALID, end, end);
    tokenizer.report(
        end,
        new Diagnostic(
            "SyntaxError",
            tokenizer.source(),
            new Span(literal.start, quotes + 1),
            message,
            null,
            List.of()));
    boolean triple = literal.triple();
    tokenizer.abandonLine(end);
    if (triple) {
      tokenizer.endIncomplete();
    }
    return end;
  }

  private void text(int start, int end) {
    if (end > start) {
      tokenizer.emit(AioLexer.FSTRING_TEXT, start, end);
    }
  }
}
