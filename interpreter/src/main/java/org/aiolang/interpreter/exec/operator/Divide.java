package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a / b}. */
public final class Divide extends Expression {
  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  /** Whether two floats came last: then operands that are computed need no boxes. */
  private boolean floats;

  public Divide(Expression left, Expression right, Span span) {
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
    if (b == null) {
      double y = right.executeDouble(frame);
      b = y == y || frame.other == null ? (Object) y : frame.takeOther();
    }
    if (b instanceof Double y && y != 0) {
      return x / y;
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
    if (a instanceof Double x && b instanceof Double y && y != 0) {
      floats = true;
      return x / y;
    }
    try {
      return Arithmetic.divide(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
