package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Cell;

/** Gives a captured variable of a comprehension a fresh cell, or a frame's slot its first. */
public final class ClearCell extends Statement {
  private final int slot;

  public ClearCell(int slot) {
    this.slot = slot;
  }

  @Override
  public Object execute(Frame frame) {
    frame.slots[slot] = new Cell();
    return null;
  }
}
