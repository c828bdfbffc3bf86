package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** {@code a if test else b}. */
public final class ConditionalExpression extends Expression {
  private final Expression test;
  private final Expression then;
  private final Expression otherwise;

  public ConditionalExpression(Expression test, Expression then, Expression otherwise) {
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(Frame frame) {
    return test.test(frame) ? then.execute(frame) : otherwise.execute(frame);
  }

  @Override
  public boolean test(Frame frame) {
    return test.test(frame) ? then.test(frame) : otherwise.test(frame);
  }
}
