package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/**
 * A turn of {@code async for}: where the loop ends with it, an async generator that nobody else
 * holds is to be closed.
 */
public final class AsyncTurn extends Statement {
  private final Statement body;
  private final int iteratorSlot;

  /**
   * @param iteratorSlot has the async iterator
   */
  public AsyncTurn(Statement body, int iteratorSlot) {
    this.body = body;
    this.iteratorSlot = iteratorSlot;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      Object completion = body.execute(frame);
      if (completion == Completion.BREAK || completion == Completion.RETURN) {
        leave(frame);
      }
      return completion;
    } catch (ScriptError error) {
      leave(frame);
      throw error;
    }
  }

  private void leave(Frame frame) {
    if (frame.slots[iteratorSlot] instanceof AsyncGeneratorObject generator) {
      generator.abandon();
    }
    frame.slots[iteratorSlot] = null;
  }
}
