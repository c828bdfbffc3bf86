package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** {@code (target := value)}. */
public final class AssignExpression extends Expression {
  private final Target target;
  private final Expression value;

  public AssignExpression(Target target, Expression value) {
    this.target = target;
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    Object result = value.execute(frame);
    target.assign(frame, result);
    return result;
  }
}
