package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** Statements one after another, of which some can suspend, noting in the frame which one runs. */
public final class NotedResumableBlock extends Statement {
  private final Statement[] statements;
  private final int[] notes;
  private final int position;

  /**
   * @param notes what {@link Frame#at} is while each runs
   */
  public NotedResumableBlock(Statement[] statements, int[] notes, int position) {
    this.statements = statements;
    this.notes = notes;
    this.position = position;
  }

  @Override
  public Object execute(Frame frame) {
    int[] positions = frame.positions;
    int i = positions[position];
    positions[position] = 0;
    for (; i < statements.length; i++) {
      frame.at = notes[i];
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
