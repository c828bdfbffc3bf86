package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code return value}. */
public final class Return extends Statement {
  private final Expression value;

  public Return(Expression value) {
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    frame.returned = value.execute(frame);
    return Completion.RETURN;
  }
}
