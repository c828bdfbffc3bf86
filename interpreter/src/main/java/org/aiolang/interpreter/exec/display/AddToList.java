package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.ListValue;

/** Adds an element to the list of a comprehension. */
public final class AddToList extends Statement {
  private final int slot;
  private final Expression element;

  public AddToList(int slot, Expression element) {
    this.slot = slot;
    this.element = element;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = element.execute(frame);
    ((ListValue) frame.slots[slot]).append(value);
    return null;
  }
}
