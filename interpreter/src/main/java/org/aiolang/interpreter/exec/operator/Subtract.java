package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a - b}. */
public final class Subtract extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public Subtract(Expression left, Expression right, Span span) {
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
        long difference = x - y;
        if (((x ^ y) & (x ^ difference)) >= 0) {
          return difference;
        }
      }
      if (a instanceof Double x && b instanceof Double y) {
        return x - y;
      }
      return Arithmetic.subtract(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
