package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;

/** Gives an item to the consumer of a generator expression that runs on the spot. */
public final class Emit extends Statement {
  private final Expression item;
  private final int itemKind;
  private final int consumerSlot;

  public Emit(Expression item, int consumerSlot) {
    this.item = item;
    this.itemKind = Operand.kind(item);
    this.consumerSlot = consumerSlot;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = Operand.peek(frame, itemKind, item);
    if (value == null) {
      value = item.execute(frame);
    }
    return ((Consumer) frame.slots[consumerSlot]).accept(value) ? null : Completion.RETURN;
  }
}
