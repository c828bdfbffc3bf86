package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Frame;

/** A local variable. */
public final class LocalTarget extends Target {
  public final int slot;
  private final String name;
  private final Span span;

  public LocalTarget(int slot, String name, Span span) {
    this.slot = slot;
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    frame.slots[slot] = value;
  }

  @Override
  public void delete(Frame frame) {
    if (frame.slots[slot] == null && frame.appended(slot) == null) {
      throw Unbound.local(name).at(span);
    }
    frame.unbind(slot);
  }
}
