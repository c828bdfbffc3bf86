package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** Whether a temporary has a value: an async iterator that ended leaves none. */
public final class IsPresent extends Expression {
  private final int slot;

  public IsPresent(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame frame) {
    return test(frame);
  }

  @Override
  public boolean test(Frame frame) {
    return frame.slots[slot] != null;
  }
}
