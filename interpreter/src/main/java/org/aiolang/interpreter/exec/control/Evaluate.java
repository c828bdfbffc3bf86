package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** An expression as a statement. */
public final class Evaluate extends Statement {
  private final Expression expression;

  public Evaluate(Expression expression) {
    this.expression = expression;
  }

  @Override
  public Object execute(Frame frame) {
    expression.execute(frame);
    return null;
  }
}
