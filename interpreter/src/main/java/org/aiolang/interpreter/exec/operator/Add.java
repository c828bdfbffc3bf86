package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Arithmetic;

/** {@code a + b}. */
public final class Add extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public Add(Expression left, Expression right, Span span) {
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
        long sum = x + y;
        if (((x ^ sum) & (y ^ sum)) >= 0) {
          return sum;
        }
      }
      if (a instanceof Double x && b instanceof Double y) {
        return x + y;
      }
      return Arithmetic.add(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
