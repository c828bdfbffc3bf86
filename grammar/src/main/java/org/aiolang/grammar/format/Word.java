package org.aiolang.grammar.format;

import org.aiolang.grammar.parse.Lexeme;

/** A word of a logical line, as it will be written. */
final class Word {
  final Lexeme.Kind kind;
  final String text;

  /** Whether a backslash joins its line to the one before. */
  final boolean joined;

  /** Whether it begins a line of the source, as a comment does that belongs to what follows. */
  final boolean firstOfLine;

  /** What stands before it on a line: nothing or a blank. */
  String gap = "";

  Word(Lexeme.Kind kind, String text, boolean joined, boolean firstOfLine) {
    this.kind = kind;
    this.text = text;
    this.joined = joined;
    this.firstOfLine = firstOfLine;
  }

  boolean is(String spelling) {
    return text.equals(spelling) && kind != Lexeme.Kind.STRING;
  }

  boolean isComment() {
    return kind == Lexeme.Kind.COMMENT;
  }

  boolean opens() {
    return kind == Lexeme.Kind.OPERATOR && (is("(") || is("[") || is("{"));
  }

  boolean closes() {
    return kind == Lexeme.Kind.OPERATOR && (is(")") || is("]") || is("}"));
  }

  /** Whether an operand may end with it, so that what follows is no prefix. */
  boolean endsOperand() {
    return switch (kind) {
      case NAME, NUMBER, STRING -> true;
      case KEYWORD -> is("True") || is("False") || is("None");
      case OPERATOR -> closes() || is("...");
      default -> false;
    };
  }
}
