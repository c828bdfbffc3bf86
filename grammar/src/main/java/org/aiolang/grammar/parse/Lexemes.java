package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.antlr.v4.runtime.Token;

/** The words of a text, comments included, in their order. */
public final class Lexemes {
  private final Source source;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int end;

  private Lexemes(Source source) {
    this.source = source;
  }

  /**
   * Splits a text into its words. What the tokenizer cannot read is passed over as an operator of
   * its own, so that nothing is lost; only the words of a text that parses are of use as a whole.
   */
  public static List<Lexeme> of(Source source) {
    return new Lexemes(source).read();
  }

  private List<Lexeme> read() {
    List<Token> tokens = new Tokenizer(source, 0).run();
    int literals = 0;
    int literalStart = 0;
    for (Token token : tokens) {
      int type = token.getType();
      if (type == AioLexer.FSTRING_START) {
        if (literals++ == 0) {
          literalStart = token.getStartIndex();
          comments(literalStart);
        }
        continue;
      }
      if (literals > 0) {
        if (type == AioLexer.FSTRING_END && --literals == 0) {
          add(Lexeme.Kind.STRING, literalStart, token.getStopIndex() + 1);
        }
        if (type != Token.EOF) {
          continue;
        }
      }
      int start = token.getStartIndex();
      // Blocks end where the next statement begins: comments before it come first.
      comments(start);
      add(kind(type), start, Math.max(start, token.getStopIndex() + 1));
    }
    return lexemes;
  }

  private void add(Lexeme.Kind kind, int start, int stop) {
    boolean empty =
        kind == Lexeme.Kind.INDENT || kind == Lexeme.Kind.DEDENT || kind == Lexeme.Kind.END;
    lexemes.add(new Lexeme(kind, start, empty ? start : stop));
    end = Math.max(end, empty ? start : stop);
  }

  /** Adds the comments between the last lexeme and an offset: nothing else there has a hash. */
  private void comments(int until) {
    String text = source.text();
    int at = end;
    while (at < until) {
      if (text.charAt(at) != '#') {
        at++;
        continue;
      }
      int stop = at;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      add(Lexeme.Kind.COMMENT, at, stop);
      at = stop;
    }
  }

  private static Lexeme.Kind kind(int type) {
    return switch (type) {
      case Token.EOF -> Lexeme.Kind.END;
      case AioLexer.NEWLINE -> Lexeme.Kind.NEWLINE;
      case AioLexer.INDENT -> Lexeme.Kind.INDENT;
      case AioLexer.DEDENT -> Lexeme.Kind.DEDENT;
      case AioLexer.NAME -> Lexeme.Kind.NAME;
      case AioLexer.NUMBER -> Lexeme.Kind.NUMBER;
      case AioLexer.STRING -> Lexeme.Kind.STRING;
      case AioLexer.MATCH, AioLexer.CASE -> Lexeme.Kind.KEYWORD;
      default ->
          type >= AioLexer.FALSE && type <= AioLexer.YIELD
              ? Lexeme.Kind.KEYWORD
              : Lexeme.Kind.OPERATOR;
    };
  }
}
