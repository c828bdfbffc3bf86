package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Does nothing. */
public final class Pass extends Statement {
  @Override
  public Object execute(Frame frame) {
    return null;
  }
}
