package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code name = value} for a local variable or a temporary. */
public final class AssignLocal extends Statement {
  private final int slot;
  private final Expression value;

  public AssignLocal(int slot, Expression value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    frame.slots[slot] = value.execute(frame);
    return null;
  }
}
