package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** {@code not a}. */
public final class Not extends Expression {
  private final Expression operand;
  private final Span span;

  public Not(Expression operand, Span span) {
    this.operand = operand;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    try {
      return !operand.test(frame);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
