package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;

/** {@code a &lt;= b}. */
public final class LessOrEqual extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  public LessOrEqual(Expression left, Expression right, Span span) {
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
      return (long) x <= (long) y;
    }
    return slow(a, b);
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
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x <= (long) y;
    }
    return slowTest(a, b);
  }

  private Object slow(Object a, Object b) {
    try {
      return Comparison.lessOrEqual(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  private boolean slowTest(Object a, Object b) {
    try {
      return Conversion.truth(Comparison.lessOrEqual(a, b));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
