package org.aiolang.interpreter.exec.attribute;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Types;

/** {@code container[index]}. */
public final class GetItem extends Expression {
  private final Expression container;
  private final int containerKind;
  private final Expression index;
  private final int indexKind;
  private final Span span;

  public GetItem(Expression container, Expression index, Span span) {
    this.container = container;
    this.containerKind = Operand.kind(container);
    this.index = index;
    this.indexKind = Operand.kind(index);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object holder = Operand.peek(frame, containerKind, container);
    if (holder == null) {
      holder = container.execute(frame);
    }
    Object key = Operand.peek(frame, indexKind, index);
    if (key == null) {
      key = index.execute(frame);
    }
    if (holder instanceof ListValue list
        && key instanceof Long at
        && at >= 0
        && at < list.size
        && list.type() == Types.LIST) {
      return list.items[(int) (long) at];
    }
    try {
      return Items.get(holder, key);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
