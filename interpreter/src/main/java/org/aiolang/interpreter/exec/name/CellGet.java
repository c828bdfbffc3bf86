package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;

/** Reads a local variable that a closure captured. */
public final class CellGet extends Expression {
  private final int slot;
  private final String name;
  private final Span span;

  public CellGet(int slot, String name, Span span) {
    this.slot = slot;
    this.name = name;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = ((Cell) frame.slots[slot]).value;
    return value == null ? bound(frame) : value;
  }

  private Object bound(Frame frame) {
    Object value = ((Cell) frame.slots[slot]).bound();
    if (value == null) {
      throw Unbound.local(name).at(span);
    }
    return value;
  }
}
