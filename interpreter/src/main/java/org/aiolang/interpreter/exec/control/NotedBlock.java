package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Statements one after another, noting in the frame which one runs. */
public final class NotedBlock extends Statement {
  private final Statement[] statements;
  private final int[] notes;

  /**
   * @param notes what {@link Frame#at} is while each runs
   */
  public NotedBlock(Statement[] statements, int[] notes) {
    this.statements = statements;
    this.notes = notes;
  }

  @Override
  public Object execute(Frame frame) {
    for (int i = 0; i < statements.length; i++) {
      frame.at = notes[i];
      Object completion = statements[i].execute(frame);
      if (completion != null) {
        return completion;
      }
    }
    return null;
  }
}
