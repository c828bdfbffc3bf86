package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code del target}. */
public final class Delete extends Statement {
  private final Target target;

  public Delete(Target target) {
    this.target = target;
  }

  @Override
  public Object execute(Frame frame) {
    target.delete(frame);
    return null;
  }
}
