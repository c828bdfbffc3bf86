package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Statements one after another. */
public final class Block extends Statement {
  private final Statement[] statements;

  public Block(Statement[] statements) {
    this.statements = statements;
  }

  @Override
  public Object execute(Frame frame) {
    for (Statement each : statements) {
      Object completion = each.execute(frame);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }
}
