package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.InPlace;

/** {@code a * b} of {@code a *= b}. */
public final class MultiplyInPlace extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  public MultiplyInPlace(Expression left, Expression right, Span span) {
    this.left = left;
    this.leftKind = Operand.kind(left);
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = Operand.peek(frame, leftKind, left);
    if (a == null) {
      a = left.execute(frame);
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b == null) {
      b = right.execute(frame);
    }
    if (a instanceof Long x && b instanceof Long y) {
      long high = Math.multiplyHigh(x, y);
      long low = x * y;
      if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
        return low;
      }
    }
    return slow(a, b);
  }

  private Object slow(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    try {
      return InPlace.multiply(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
