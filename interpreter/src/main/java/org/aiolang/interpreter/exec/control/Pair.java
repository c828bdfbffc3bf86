package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Two statements one after the other: the commonest block, without a loop over an array. */
public final class Pair extends Statement {
  private final Statement first;
  private final Statement second;

  public Pair(Statement first, Statement second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Object execute(Frame frame) {
    Object completion = first.execute(frame);
    return completion == null ? second.execute(frame) : completion;
  }
}
