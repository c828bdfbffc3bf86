package org.aiolang.interpreter.exec.suspend;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/** Asks an async iterator for its next item: the head of {@code async for}. */
public final class NextItem extends Statement {
  private static final int AWAITING_FRAME = 1;
  private static final int AWAITING_OTHER = 2;

  private final int iteratorSlot;
  private final int target;
  private final Execution execution;
  private final int otherSlot;
  private final int position;
  private final Span span;

  /**
   * @param iteratorSlot has the async iterator
   * @param target the slot that gets the item, or null at the end
   */
  public NextItem(
      int iteratorSlot, int target, Execution execution, int otherSlot, int position, Span span) {
    this.iteratorSlot = iteratorSlot;
    this.target = target;
    this.execution = execution;
    this.otherSlot = otherSlot;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    frame.positions[position] = 0;
    try {
      if (state == 0) {
        Object iterator = frame.slots[iteratorSlot];
        if (iterator instanceof AsyncGeneratorObject generator
            && generator.resumable()
            && !execution.forceUnwinding) {
          return call(frame, generator);
        }
        Suspendable other = Delegates.nextDriven(iterator);
        return step(frame, other, other.resume(None.NONE));
      }
      if (state == AWAITING_FRAME) {
        frame.slots[target] = ((ResumableFrame) frame).takeSent();
        return null;
      }
      Suspendable other = (Suspendable) frame.slots[otherSlot];
      Object yielded = ((ResumableFrame) frame).resume(other);
      return step(frame, other, yielded);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        frame.slots[target] = null;
        return null;
      }
      throw error.at(span);
    }
  }

  /** Runs an async generator up to its next item as a direct call. */
  private Object call(Frame frame, AsyncGeneratorObject generator) {
    ResumableFrame inner = generator.resumeFor((ResumableFrame) frame);
    Object completion;
    try {
      completion = inner.code.resume(inner);
    } catch (ScriptError error) {
      generator.ended();
      throw error;
    }
    if (completion == Completion.SUSPEND) {
      if (execution.itemYielded && execution.suspended == inner) {
        execution.itemYielded = false;
        generator.paused();
        frame.slots[target] = execution.yielded;
        return null;
      }
      frame.positions[position] = AWAITING_FRAME;
      return completion;
    }
    generator.ended();
    frame.slots[target] = null;
    return null;
  }

  private Object step(Frame frame, Suspendable other, Object yielded) {
    if (yielded == Suspendable.FINISHED) {
      frame.slots[otherSlot] = null;
      frame.slots[target] = other.result();
      return null;
    }
    frame.slots[otherSlot] = other;
    frame.positions[position] = AWAITING_OTHER;
    return execution.suspend(frame, yielded);
  }
}
