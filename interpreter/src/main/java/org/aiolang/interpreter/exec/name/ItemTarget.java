package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Types;

/** {@code container[index]}. */
public final class ItemTarget extends Target {
  private final Expression container;
  private final int containerKind;
  private final Expression index;
  private final int indexKind;
  private final Span span;

  public ItemTarget(Expression container, Expression index, Span span) {
    this.container = container;
    this.containerKind = Operand.kind(container);
    this.index = index;
    this.indexKind = Operand.kind(index);
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    Object holder = Operand.peek(frame, containerKind, container);
    if (holder == null) {
      holder = container.execute(frame);
    }
    Object key = Operand.peek(frame, indexKind, index);
    if (key == null) {
      key = index.execute(frame);
    }
    try {
      if (holder instanceof ListValue list
          && key instanceof Long at
          && at >= 0
          && at < list.size
          && list.type() == Types.LIST) {
        list.items[(int) (long) at] = value;
      } else {
        Items.set(holder, key, value);
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  @Override
  public void delete(Frame frame) {
    Object holder = Operand.peek(frame, containerKind, container);
    if (holder == null) {
      holder = container.execute(frame);
    }
    Object key = Operand.peek(frame, indexKind, index);
    if (key == null) {
      key = index.execute(frame);
    }
    try {
      Items.delete(holder, key);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
