package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;

/** {@code a &gt; b}. */
public final class Greater extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public Greater(Expression left, Expression right, Span span) {
    this.left = left;
    this.right = right;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x > (long) y;
    }
    try {
      return Comparison.greater(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  @Override
  public boolean test(Frame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x > (long) y;
    }
    try {
      return Conversion.truth(Comparison.greater(a, b));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
