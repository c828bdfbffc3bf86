package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Statements one after another, of which some can suspend. */
public final class ResumableBlock extends Statement {
  private final Statement[] statements;
  private final int position;

  public ResumableBlock(Statement[] statements, int position) {
    this.statements = statements;
    this.position = position;
  }

  @Override
  public Object execute(Frame frame) {
    int[] positions = frame.positions;
    int i = positions[position];
    positions[position] = 0;
    for (; i < statements.length; i++) {
      Object completion = statements[i].execute(frame);
      if (completion != null) {
        if (completion == Completion.SUSPEND) {
          positions[position] = i;
        }
        return completion;
      }
    }
    return null;
  }
}
