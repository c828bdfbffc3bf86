package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** Reads a local variable. */
public final class LocalGet extends Expression {
  public final int slot;
  private final String name;
  private final Span span;

  public LocalGet(int slot, String name, Span span) {
    this.slot = slot;
    this.name = name;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = frame.slots[slot];
    return value == null ? appended(frame) : value;
  }

  private Object appended(Frame frame) {
    Object value = frame.appended(slot);
    if (value == null) {
      throw Unbound.local(name).at(span);
    }
    return value;
  }
}
