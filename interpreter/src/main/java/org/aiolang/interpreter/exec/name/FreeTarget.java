package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Frame;

/** A variable of an enclosing function. */
public final class FreeTarget extends Target {
  private final int index;
  private final String name;
  private final Span span;

  public FreeTarget(int index, String name, Span span) {
    this.index = index;
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    frame.free[index].value = value;
  }

  @Override
  public void delete(Frame frame) {
    if (!frame.free[index].unbind()) {
      throw Unbound.free(name).at(span);
    }
  }
}
