package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Comparison;

/** {@code a is b} and {@code a is not b}. */
public final class Identity extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final boolean negated;

  public Identity(Expression left, Expression right, boolean negated) {
    this.left = left;
    this.leftKind = Operand.kind(left);
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.negated = negated;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    Object a = Operand.peek(frame, leftKind, left);
    if (a == null) {
      a = left.execute(frame);
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b == null) {
      b = right.execute(frame);
    }
    return Comparison.identical(a, b) != negated;
  }
}
