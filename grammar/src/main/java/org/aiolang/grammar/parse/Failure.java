package org.aiolang.grammar.parse;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Where the parser could not go on.
 *
 * @param tokens all tokens
 * @param index the token it could not place
 * @param context the rule it was in, with everything that had been read of it
 */
record Failure(List<Token> tokens, int index, ParserRuleContext context) {

  Token token() {
    return tokens.get(index);
  }

  int type() {
    return token().getType();
  }

  /** The type of the token the given distance away, or EOF. */
  int type(int distance) {
    int at = index + distance;
    return at < 0 || at >= tokens.size() ? Token.EOF : tokens.get(at).getType();
  }

  Token token(int distance) {
    return tokens.get(Math.clamp(index + (long) distance, 0, tokens.size() - 1));
  }

  /** The nearest enclosing rule of a kind, or null. */
  <T extends ParserRuleContext> T enclosing(Class<T> kind) {
    for (ParserRuleContext at = context; at != null; at = at.getParent()) {
      if (kind.isInstance(at)) {
        return kind.cast(at);
      }
    }
    return null;
  }

  /**
   * The outermost finished rule of a kind that ends just before the failure: what had been read
   * when the next token did not fit.
   */
  <T extends ParserRuleContext> T finished(Class<T> kind) {
    return finished(context, kind, index - 1);
  }

  private static <T extends ParserRuleContext> T finished(
      ParserRuleContext context, Class<T> kind, int last) {
    ParserRuleContext at = context;
    while (at != null && at.children != null && !at.children.isEmpty()) {
      ParseTree child = at.children.getLast();
      if (!(child instanceof ParserRuleContext rule)) {
        return null;
      }
      if (kind.isInstance(rule) && ends(rule, last)) {
        return kind.cast(rule);
      }
      at = rule;
    }
    return null;
  }

  static boolean ends(ParserRuleContext context, int index) {
    return context.stop != null
        && context.stop.getTokenIndex() == index
        && context.start.getTokenIndex() <= index;
  }

  /** Whether an expression may have ended just before the failure. */
  boolean followsOperand() {
    switch (tokens.get(lineStart()).getType()) {
      case AioLexer.IMPORT, AioLexer.FROM, AioLexer.GLOBAL, AioLexer.NONLOCAL, AioLexer.DEF -> {
        return false;
      }
      default -> {}
    }
    return switch (type(-1)) {
      case AioLexer.NAME,
          AioLexer.NUMBER,
          AioLexer.STRING,
          AioLexer.FSTRING_END,
          AioLexer.NONE,
          AioLexer.TRUE,
          AioLexer.FALSE,
          AioLexer.ELLIPSIS,
          AioLexer.CLOSE_PAREN,
          AioLexer.CLOSE_BRACKET,
          AioLexer.CLOSE_BRACE ->
          true;
      default -> false;
    };
  }

  /** The index of the first token of the logical line the failure is in. */
  int lineStart() {
    int at = index;
    while (at > 0 && !boundary(tokens.get(at - 1).getType())) {
      at--;
    }
    return at;
  }

  private static boolean boundary(int type) {
    return type == AioLexer.NEWLINE || type == AioLexer.INDENT || type == AioLexer.DEDENT;
  }
}
