package org.aiolang.grammar.parse;

import java.util.Arrays;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Span;

/**
 * Makes INDENT and DEDENT out of leading blanks, as CPython's tokenizer does: columns are counted
 * twice, with tab stops of 8 and of 1, and both counts must agree on which line is deeper.
 */
final class Indentation {
  private static final int MAX_LEVELS = 100;
  private static final int TAB = 8;

  private final Tokenizer tokenizer;
  private final String text;
  private int[] columns = new int[16];
  private int[] alternatives = new int[16];
  private int depth;

  Indentation(Tokenizer tokenizer, String text) {
    this.tokenizer = tokenizer;
    this.text = text;
  }

  /**
   * At the first token of a logical line: says how its indentation differs from the line before.
   */
  void begin(int lineStart, int tokenStart) {
    int column = 0;
    int alternative = 0;
    loop:
    for (int i = lineStart; i < tokenStart; i++) {
      switch (text.charAt(i)) {
        case ' ' -> {
          column++;
          alternative++;
        }
        case '\t' -> {
          column = (column / TAB + 1) * TAB;
          alternative++;
        }
        case '\f' -> {
          column = 0;
          alternative = 0;
        }
        default -> {
          break loop;
        }
      }
    }
    if (column == columns[depth]) {
      if (alternative != alternatives[depth]) {
        inconsistent(lineStart, tokenStart);
      }
    } else if (column > columns[depth]) {
      if (alternative <= alternatives[depth]) {
        inconsistent(lineStart, tokenStart);
      } else if (depth + 1 >= MAX_LEVELS) {
        problem(
            "IndentationError",
            "too many levels of indentation",
            lineStart,
            tokenStart,
            tokenStart);
        tokenizer.giveUp();
      } else {
        push(column, alternative);
        tokenizer.emit(AioLexer.INDENT, lineStart, tokenStart);
      }
    } else {
      while (depth > 0 && column < columns[depth]) {
        depth--;
        tokenizer.emit(AioLexer.DEDENT, tokenStart, tokenStart);
      }
      if (column != columns[depth]) {
        problem(
            "IndentationError",
            "unindent does not match any outer indentation level",
            lineEnd(tokenStart),
            tokenStart,
            lineEnd(tokenStart));
      } else if (alternative != alternatives[depth]) {
        inconsistent(lineStart, tokenStart);
      }
    }
  }

  /** At the end of the text: closes every block. */
  void finish(int end) {
    for (; depth > 0; depth--) {
      tokenizer.emit(AioLexer.DEDENT, end, end);
    }
  }

  private void push(int column, int alternative) {
    depth++;
    if (depth == columns.length) {
      columns = Arrays.copyOf(columns, depth * 2);
      alternatives = Arrays.copyOf(alternatives, depth * 2);
    }
    columns[depth] = column;
    alternatives[depth] = alternative;
  }

  private void inconsistent(int lineStart, int tokenStart) {
    problem(
        "TabError",
        "inconsistent use of tabs and spaces in indentation",
        lineStart,
        tokenStart,
        lineEnd(tokenStart));
  }

  private void problem(String category, String message, int start, int tokenStart, int shown) {
    tokenizer.emit(AioLexer.INVALID, tokenStart, tokenStart);
    tokenizer.report(
        tokenStart,
        new Diagnostic(
            category, tokenizer.source(), new Span(start, shown), message, null, List.of()));
  }

  private int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
