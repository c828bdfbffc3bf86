package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Comparison;

/** {@code a is b} and {@code a is not b}. */
public final class Identity extends Expression {
  private final Expression left;
  private final Expression right;
  private final boolean negated;

  public Identity(Expression left, Expression right, boolean negated) {
    this.left = left;
    this.right = right;
    this.negated = negated;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    return Comparison.identical(left.execute(frame), right.execute(frame)) != negated;
  }
}
