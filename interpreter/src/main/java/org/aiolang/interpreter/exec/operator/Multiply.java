package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a * b}. */
public final class Multiply extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public Multiply(Expression left, Expression right, Span span) {
    this.left = left;
    this.right = right;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    try {
      if (a instanceof Long x && b instanceof Long y) {
        long high = Math.multiplyHigh(x, y);
        long low = x * y;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
          return low;
        }
      }
      if (a instanceof Double x && b instanceof Double y) {
        return x * y;
      }
      return Arithmetic.multiply(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
