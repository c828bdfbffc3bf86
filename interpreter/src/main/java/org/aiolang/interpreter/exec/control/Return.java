package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;

/** {@code return value}. */
public final class Return extends Statement {
  /** What is returned. */
  public final Expression value;

  private final int valueKind;

  public Return(Expression value) {
    this.value = value;
    this.valueKind = Operand.kind(value);
  }

  @Override
  public Object execute(Frame frame) {
    Object result = Operand.peek(frame, valueKind, value);
    if (result == null) {
      result = value.execute(frame);
    }
    frame.returned = result;
    return Completion.RETURN;
  }
}
