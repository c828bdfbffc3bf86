package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code target = value}; the value is computed first. */
public final class Assign extends Statement {
  private final Target target;
  private final Expression value;

  public Assign(Target target, Expression value) {
    this.target = target;
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    target.assign(frame, value.execute(frame));
    return null;
  }
}
