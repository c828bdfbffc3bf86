package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a * b}. */
public final class Multiply extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  /** Whether two floats came last: then operands that are computed need no boxes. */
  private boolean floats;

  public Multiply(Expression left, Expression right, Span span) {
    this.left = left;
    this.leftKind = Operand.kind(left);
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    if (floats) {
      double result = executeDouble(frame);
      if (result == result) {
        return result;
      }
      Object other = frame.takeOther();
      return other == null ? (Object) result : other;
    }
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

  @Override
  public double executeDouble(Frame frame) {
    Object a = Operand.peek(frame, leftKind, left);
    double x;
    if (a instanceof Double number) {
      x = number;
    } else if (a != null) {
      return others(frame, a);
    } else {
      x = left.executeDouble(frame);
      if (x != x && frame.other != null) {
        return others(frame, frame.takeOther());
      }
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b instanceof Double y) {
      return x * y;
    }
    if (b == null) {
      double y = right.executeDouble(frame);
      if (y == y || frame.other == null) {
        return x * y;
      }
      b = frame.takeOther();
    }
    return finish(frame, x, b);
  }

  private double others(Frame frame, Object a) {
    Object b = Operand.peek(frame, rightKind, right);
    return finish(frame, a, b == null ? right.execute(frame) : b);
  }

  private double finish(Frame frame, Object a, Object b) {
    floats = false;
    Object result = slow(a, b);
    if (result instanceof Double number) {
      return number;
    }
    frame.other = result;
    return Double.NaN;
  }

  private Object slow(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      floats = true;
      return x * y;
    }
    try {
      return Arithmetic.multiply(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
