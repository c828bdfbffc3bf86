package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a + b}. */
public final class Add extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  public Add(Expression left, Expression right, Span span) {
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
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return slow(a, b);
  }

  private Object slow(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    try {
      return Arithmetic.add(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
