package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;

/** {@code a &lt;= b}. */
public final class LessOrEqual extends Expression {
  private final Expression left;
  private final Expression right;
  private final Span span;

  public LessOrEqual(Expression left, Expression right, Span span) {
    this.left = left;
    this.right = right;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x <= (long) y;
    }
    try {
      return Comparison.lessOrEqual(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  @Override
  public boolean test(Frame frame) {
    Object a = left.execute(frame);
    Object b = right.execute(frame);
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x <= (long) y;
    }
    try {
      return Conversion.truth(Comparison.lessOrEqual(a, b));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
