package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code a = b = value}: one value, several targets from left to right. */
public final class AssignChain extends Statement {
  private final Target[] targets;
  private final Expression value;

  public AssignChain(Target[] targets, Expression value) {
    this.targets = targets;
    this.value = value;
  }

  @Override
  public Object execute(Frame frame) {
    Object result = value.execute(frame);
    for (Target each : targets) {
      each.assign(frame, result);
    }
    return null;
  }
}
