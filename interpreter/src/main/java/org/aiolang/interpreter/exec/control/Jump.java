package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code break} or {@code continue}. */
public final class Jump extends Statement {
  private final Completion completion;

  public Jump(Completion completion) {
    this.completion = completion;
  }

  @Override
  public Object execute(Frame frame) {
    return completion;
  }
}
