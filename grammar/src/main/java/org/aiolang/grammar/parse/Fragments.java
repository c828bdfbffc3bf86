package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aiolang.grammar.parse.AioParser.OperationContext;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Expr;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Tries to read one construct from the middle of a broken text, to say what was meant. */
final class Fragments {
  private final Source source;
  private final List<Token> tokens;

  Fragments(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** The longest expression that begins at a token, or null. */
  ParserRuleContext expression(int start) {
    ParserRuleContext whole = parse(start, AioParser::expression);
    return whole != null ? whole : parse(start, AioParser::operation);
  }

  ParserRuleContext starExpressions(int start) {
    return parse(start, AioParser::starExpressions);
  }

  OperationContext operation(int start) {
    return (OperationContext) parse(start, AioParser::operation);
  }

  /**
   * The longest operand at a token that has no comparison, {@code not}, {@code and}, {@code or}.
   */
  OperationContext arithmetic(int start) {
    OperationContext at = operation(start);
    while (at != null && loose(at)) {
      at = at.getChild(0) instanceof OperationContext left ? left : null;
    }
    return at;
  }

  /** The last token of what a value begins with that has no comparison, {@code not} or weaker. */
  static Token arithmeticEnd(ParserRuleContext value) {
    ParserRuleContext at = value;
    while (at.getChild(0) instanceof ParserRuleContext first
        && (!(at instanceof OperationContext operation) || loose(operation))) {
      at = first;
    }
    return at.stop;
  }

  private static boolean loose(OperationContext context) {
    return context instanceof AioParser.ComparisonContext
        || context instanceof AioParser.NegationContext
        || context instanceof AioParser.ConjunctionContext
        || context instanceof AioParser.DisjunctionContext;
  }

  /** Where the longest value that begins at {@code start} and stays before {@code limit} ends. */
  int longestValue(int start, int limit) {
    return longest(start, limit, AioParser::value);
  }

  /** The same for what another rule reads. */
  int longest(int start, int limit, Function<AioParser, ParserRuleContext> rule) {
    for (int end = limit; end > start; end--) {
      ParserRuleContext value = parse(slice(start, end), 0, rule);
      if (value != null && value.stop != null && value.stop.getType() != Token.EOF) {
        if (value.stop.getTokenIndex() == end - 1) {
          return end;
        }
      }
    }
    return start;
  }

  private List<Token> slice(int start, int end) {
    List<Token> part = new ArrayList<>(tokens.subList(start, end));
    CommonToken stop = new CommonToken(Token.EOF);
    stop.setStartIndex(tokens.get(end).getStartIndex());
    stop.setStopIndex(stop.getStartIndex() - 1);
    part.add(stop);
    return part;
  }

  /** The index of the first token an expression that begins at {@code start} could not use. */
  int reach(int start) {
    TokenList list = new TokenList(source.name(), tokens);
    list.seek(start);
    try {
      parser(list).expression();
      return list.index();
    } catch (ParseCancellationException stop) {
      return ((RecognitionException) stop.getCause()).getOffendingToken().getTokenIndex();
    } catch (DepthLimitedParser.TooDeep deep) {
      return list.index();
    }
  }

  private static AioParser parser(TokenList list) {
    AioParser parser = new AioParser(list);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    return parser;
  }

  ParserRuleContext parse(int start, Function<AioParser, ParserRuleContext> rule) {
    return parse(tokens, start, rule);
  }

  private ParserRuleContext parse(
      List<Token> from, int start, Function<AioParser, ParserRuleContext> rule) {
    TokenList list = new TokenList(source.name(), from);
    list.seek(start);
    try {
      ParserRuleContext result = rule.apply(parser(list));
      return list.index() > start ? result : null;
    } catch (ParseCancellationException | DepthLimitedParser.TooDeep broken) {
      return null;
    }
  }

  /** The tree of a construct, for telling kinds apart; what is wrong inside is not noted. */
  Expr tree(ParserRuleContext context) {
    return new TreeBuilder(new Problems(source), tokens).expression(context);
  }
}
