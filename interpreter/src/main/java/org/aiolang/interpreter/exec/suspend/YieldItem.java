package org.aiolang.interpreter.exec.suspend;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.exec.Statement;

/** {@code yield value} in an async generator: the item goes to whoever iterates, not to the event loop. */
public final class YieldItem extends Statement {
  private final Expression value;
  private final int target;
  private final Execution execution;
  private final int position;
  private final Span span;

  /** @param target the slot that gets what is sent, or -1 */
  public YieldItem(Expression value, int target, Execution execution, int position, Span span) {
    this.value = value;
    this.target = target;
    this.execution = execution;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    if (frame.positions[position] == 0) {
      Object result = value.execute(frame);
      frame.positions[position] = 1;
      execution.itemYielded = true;
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
