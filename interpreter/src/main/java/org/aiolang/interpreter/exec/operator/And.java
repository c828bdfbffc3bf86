package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Conversion;

/** {@code a and b}. */
public final class And extends Expression {
  private final Expression left;
  private final Expression right;

  public And(Expression left, Expression right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = left.execute(frame);
    return Conversion.truth(value) ? right.execute(frame) : value;
  }

  @Override
  public boolean test(Frame frame) {
    return left.test(frame) && right.test(frame);
  }
}
