package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Namespace;

/** A variable of the module. */
public final class GlobalTarget extends Target {
  private final Cell cell;
  private final String name;
  private final Span span;

  public GlobalTarget(Namespace globals, String name, Span span) {
    this.cell = globals.cell(name);
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    cell.value = value;
  }

  @Override
  public void delete(Frame frame) {
    if (!cell.unbind()) {
      throw Errors.name(name).at(span);
    }
  }
}
