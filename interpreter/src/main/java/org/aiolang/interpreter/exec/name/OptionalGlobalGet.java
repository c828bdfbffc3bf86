package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;

/** Reads a variable of the module that may be unbound; None where it is. */
public final class OptionalGlobalGet extends Expression {
  private final Cell cell;

  public OptionalGlobalGet(Namespace globals, String name) {
    this.cell = globals.cell(name);
  }

  @Override
  public Object execute(Frame frame) {
    Object value = cell.bound();
    return value == null ? None.NONE : value;
  }
}
