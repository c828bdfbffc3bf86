package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Conversion;

/** {@code a or b}. */
public final class Or extends Expression {
  private final Expression left;
  private final Expression right;

  public Or(Expression left, Expression right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = left.execute(frame);
    return Conversion.truth(value) ? value : right.execute(frame);
  }

  @Override
  public boolean test(Frame frame) {
    return left.test(frame) || right.test(frame);
  }
}
