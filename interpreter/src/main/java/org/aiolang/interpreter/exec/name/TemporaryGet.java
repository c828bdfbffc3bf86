package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** Reads a temporary, which is always set. */
public final class TemporaryGet extends Expression {
  public final int slot;

  public TemporaryGet(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame frame) {
    return frame.slots[slot];
  }
}
