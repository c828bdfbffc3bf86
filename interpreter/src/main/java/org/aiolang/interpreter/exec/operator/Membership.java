package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Items;

/** {@code a in b} and {@code a not in b}. */
public final class Membership extends Expression {
  private final Expression item;
  private final Expression container;
  private final boolean negated;
  private final Span span;

  public Membership(Expression item, Expression container, boolean negated, Span span) {
    this.item = item;
    this.container = container;
    this.negated = negated;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    Object wanted = item.execute(frame);
    Object holder = container.execute(frame);
    try {
      return Items.contains(holder, wanted) != negated;
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
