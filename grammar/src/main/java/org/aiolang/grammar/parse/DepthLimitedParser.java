package org.aiolang.grammar.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * What the generated parser extends: gives up on expressions nested so deeply that Java's stack
 * might not hold them, here or in a later stage.
 */
abstract class DepthLimitedParser extends org.antlr.v4.runtime.Parser {
  private static final int MAX_DEPTH = 2500;

  private int depth;

  /** Thrown at the token where nesting became too deep. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("too deep", null, false, false);
    }
  }

  DepthLimitedParser(TokenStream input) {
    super(input);
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    deeper();
    super.enterRule(context, state, ruleIndex);
  }

  @Override
  public void exitRule() {
    depth--;
    super.exitRule();
  }

  @Override
  public void enterRecursionRule(
      ParserRuleContext context, int state, int ruleIndex, int precedence) {
    deeper();
    super.enterRecursionRule(context, state, ruleIndex, precedence);
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw new TooDeep();
    }
  }
}
