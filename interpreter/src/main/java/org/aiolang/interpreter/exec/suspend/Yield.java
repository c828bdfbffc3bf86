package org.aiolang.interpreter.exec.suspend;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.exec.Statement;

/**
 * {@code yield value}: to the driver of a generator, or, in an async generator, to whoever iterates
 * over it rather than to the event loop.
 */
public final class Yield extends Statement {
  private final Expression value;
  private final int target;
  private final boolean item;
  private final Execution execution;
  private final int position;
  private final Span span;

  /**
   * @param target the slot that gets what is sent, or -1
   * @param item whether this is an async generator's
   */
  public Yield(
      Expression value, int target, boolean item, Execution execution, int position, Span span) {
    this.value = value;
    this.target = target;
    this.item = item;
    this.execution = execution;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    if (frame.positions[position] == 0) {
      Object result = value.execute(frame);
      frame.positions[position] = 1;
      execution.itemYielded = item;
      return execution.suspend(frame, result);
    }
    frame.positions[position] = 0;
    try {
      Object sent = ((ResumableFrame) frame).takeSent();
      if (target >= 0) {
        frame.slots[target] = sent;
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
