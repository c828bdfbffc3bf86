package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** A literal, or a temporary of the interpreter that never changes. */
public final class Constant extends Expression {
  public final Object value;

  public Constant(Object value) {
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    return value;
  }
}
