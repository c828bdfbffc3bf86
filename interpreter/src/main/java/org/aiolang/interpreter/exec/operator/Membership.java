package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Items;

/** {@code a in b} and {@code a not in b}. */
public final class Membership extends Expression {
  private final Expression item;
  private final int itemKind;
  private final Expression container;
  private final int containerKind;
  private final boolean negated;
  private final Span span;

  public Membership(Expression item, Expression container, boolean negated, Span span) {
    this.item = item;
    this.itemKind = Operand.kind(item);
    this.container = container;
    this.containerKind = Operand.kind(container);
    this.negated = negated;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    Object wanted = Operand.peek(frame, itemKind, item);
    if (wanted == null) {
      wanted = item.execute(frame);
    }
    Object holder = Operand.peek(frame, containerKind, container);
    if (holder == null) {
      holder = container.execute(frame);
    }
    try {
      return Items.contains(holder, wanted) != negated;
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
