package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;

/** {@code target = value}; the value is computed first. */
public final class Assign extends Statement {
  private final Target target;
  private final Expression value;
  private final int valueKind;

  public Assign(Target target, Expression value) {
    this.target = target;
    this.value = value;
    this.valueKind = Operand.kind(value);
  }

  @Override
  public Object execute(Frame frame) {
    Object result = Operand.peek(frame, valueKind, value);
    if (result == null) {
      result = value.execute(frame);
    }
    target.assign(frame, result);
    return null;
  }
}
