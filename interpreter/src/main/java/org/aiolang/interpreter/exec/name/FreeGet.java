package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** Reads a variable of an enclosing function. */
public final class FreeGet extends Expression {
  private final int index;
  private final String name;
  private final Span span;

  public FreeGet(int index, String name, Span span) {
    this.index = index;
    this.name = name;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = frame.free[index].value;
    return value == null ? bound(frame) : value;
  }

  private Object bound(Frame frame) {
    Object value = frame.free[index].bound();
    if (value == null) {
      throw Unbound.free(name).at(span);
    }
    return value;
  }
}
