package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** An f-string. */
public final class JoinText extends Expression {
  private final Expression[] parts;

  public JoinText(Expression[] parts) {
    this.parts = parts;
  }

  @Override
  public Object execute(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (Expression each : parts) {
      text.append((String) each.execute(frame));
    }
    return text.toString();
  }
}
