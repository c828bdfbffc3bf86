package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;

/** {@code name = value} for a local variable or a temporary. */
public final class AssignLocal extends Statement {
  private final int slot;
  private final Expression value;
  private final int valueKind;

  public AssignLocal(int slot, Expression value) {
    this.slot = slot;
    this.value = value;
    this.valueKind = Operand.kind(value);
  }

  @Override
  public Object execute(Frame frame) {
    Object result = Operand.peek(frame, valueKind, value);
    if (result == null) {
      result = value.execute(frame);
    }
    frame.slots[slot] = result;
    return null;
  }
}
