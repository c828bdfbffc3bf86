package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;

/** A local variable that a closure captured. */
public final class CellTarget extends Target {
  private final int slot;
  private final String name;
  private final Span span;

  public CellTarget(int slot, String name, Span span) {
    this.slot = slot;
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    ((Cell) frame.slots[slot]).value = value;
  }

  @Override
  public void delete(Frame frame) {
    if (!((Cell) frame.slots[slot]).unbind()) {
      throw Unbound.local(name).at(span);
    }
  }
}
