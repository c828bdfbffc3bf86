package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Stmt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Makes the immutable tree out of ANTLR's: what the family builders share, and the way from one to
 * the other. Whatever the grammar lets through and the language does not is noted in {@link
 * #problems}; the builders then go on with something harmless.
 */
final class TreeBuilder {
  final Problems problems;
  final String text;
  final ExpressionBuilder expressions;
  final DisplayBuilder displays;
  final CallBuilder calls;
  final ParameterBuilder parameters;
  final TypeParameterBuilder typeParameters;
  final LiteralBuilder literals;
  final PatternBuilder patterns;
  final StatementBuilder statements;
  final CompoundBuilder compounds;
  final Targets targets;

  private final List<Token> tokens;

  TreeBuilder(Problems problems, List<Token> tokens) {
    this.problems = problems;
    this.tokens = tokens;
    this.text = problems.source().text();
    this.targets = new Targets(this);
    this.expressions = new ExpressionBuilder(this);
    this.displays = new DisplayBuilder(this);
    this.calls = new CallBuilder(this);
    this.parameters = new ParameterBuilder(this);
    this.typeParameters = new TypeParameterBuilder(this);
    this.literals = new LiteralBuilder(this);
    this.patterns = new PatternBuilder(this);
    this.statements = new StatementBuilder(this);
    this.compounds = new CompoundBuilder(this);
  }

  private boolean incomplete;

  /** Whether more text could mend what is wrong. */
  boolean incomplete() {
    return incomplete;
  }

  Module module(AioParser.FileContext file) {
    List<Stmt> body = new ArrayList<>();
    for (AioParser.StatementContext statement : file.statement()) {
      compounds.add(statement, body);
    }
    return new Module(problems.source(), body);
  }

  Span span(ParserRuleContext context) {
    return span(context.start, context.stop);
  }

  Span span(Token first, Token last) {
    return new Span(
        first.getStartIndex(), Math.max(first.getStartIndex(), last.getStopIndex() + 1));
  }

  Span span(Token token) {
    return span(token, token);
  }

  Span span(TerminalNode node) {
    return span(node.getSymbol());
  }

  Span span(Token first, Span last) {
    return new Span(first.getStartIndex(), last.end());
  }

  /**
   * The place to point at where a token should not be: for the end of a text, the end of its last
   * line.
   */
  Span place(Token token) {
    if (token.getType() != Token.EOF) {
      return token.getType() == AioLexer.NEWLINE
          ? new Span(token.getStartIndex(), token.getStartIndex())
          : span(token);
    }
    incomplete = true;
    int at = token.getTokenIndex();
    while (at > 0 && tokens.get(at).getType() != AioLexer.NEWLINE) {
      at--;
    }
    int start = tokens.get(at).getStartIndex();
    return new Span(start, start);
  }

  /** The text of a token as it is written. */
  String spelling(Token token) {
    return text.substring(token.getStartIndex(), token.getStopIndex() + 1);
  }

  /** A NAME token as names are compared. */
  String name(TerminalNode node) {
    return Identifiers.normalise(spelling(node.getSymbol()));
  }

  /** The token that follows the given one. */
  Token tokenAfter(Token token) {
    return tokens.get(Math.min(token.getTokenIndex() + 1, tokens.size() - 1));
  }

  /** The token that stands before the given one. */
  Token tokenBefore(Token token) {
    return tokens.get(Math.max(token.getTokenIndex() - 1, 0));
  }

  Expr expression(ParserRuleContext context) {
    return context == null ? null : context.accept(expressions);
  }
}
