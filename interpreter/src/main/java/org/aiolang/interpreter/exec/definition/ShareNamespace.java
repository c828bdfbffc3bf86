package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Cell;

/** The start of a class body whose names are seen by type parameters in it. */
public final class ShareNamespace extends Statement {
  private final int namespaceSlot;
  private final int cellSlot;

  public ShareNamespace(int namespaceSlot, int cellSlot) {
    this.namespaceSlot = namespaceSlot;
    this.cellSlot = cellSlot;
  }

  @Override
  public Object execute(Frame frame) {
    ((Cell) frame.slots[cellSlot]).value = frame.slots[namespaceSlot];
    return null;
  }
}
