package org.aiolang.grammar.parse;

import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** One attempt to read tokens: SLL first, LL where that fails, and then the place of failure. */
final class Reader {
  private final String name;
  private final List<Token> tokens;
  private Failure failure;
  private boolean tooDeep;

  Reader(String name, List<Token> tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  AioParser.FileContext file() {
    return read(AioParser::file);
  }

  AioParser.ExpressionInputContext expression() {
    return read(AioParser::expressionInput);
  }

  /** Where the last attempt failed, or null. */
  Failure failure() {
    return failure;
  }

  /** Whether it failed for being nested too deeply. */
  boolean tooDeep() {
    return tooDeep;
  }

  private <T extends ParserRuleContext> T read(Function<AioParser, T> rule) {
    T result = read(rule, PredictionMode.SLL);
    return result != null || tooDeep ? result : read(rule, PredictionMode.LL);
  }

  private <T extends ParserRuleContext> T read(Function<AioParser, T> rule, PredictionMode mode) {
    TokenList list = new TokenList(name, tokens);
    AioParser parser = new AioParser(list);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    failure = null;
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException stop) {
      RecognitionException cause = (RecognitionException) stop.getCause();
      Token token = cause.getOffendingToken();
      failure = new Failure(tokens, token.getTokenIndex(), (ParserRuleContext) cause.getCtx());
    } catch (DepthLimitedParser.TooDeep | StackOverflowError deep) {
      tooDeep = true;
      failure = new Failure(tokens, list.index(), parser.getContext());
    }
    return null;
  }
}
