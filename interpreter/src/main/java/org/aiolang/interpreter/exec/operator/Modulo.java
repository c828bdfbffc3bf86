package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a % b}. */
public final class Modulo extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public Modulo(Expression left, Expression right, Span span) {
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
        long divisor = y;
        if (divisor != 0) {
          return Math.floorMod(x, divisor);
        }
      }
      return Arithmetic.modulo(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
