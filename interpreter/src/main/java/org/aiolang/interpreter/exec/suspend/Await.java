package org.aiolang.interpreter.exec.suspend;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/** {@code await value}; also {@code yield from}, which delegates in the same way. */
public final class Await extends Statement {
  private static final int AWAITING_FRAME = 1;
  private static final int AWAITING_OTHER = 2;

  private final Expression value;
  private final int target;
  private final boolean yieldsFrom;
  private final Execution execution;
  private final int otherSlot;
  private final int position;
  private final Span span;
  private final int note;

  /**
   * @param target the slot that gets the result, or -1
   * @param yieldsFrom whether this is {@code yield from}, which takes any iterable
   * @param otherSlot keeps the computation that is awaited, where it is no coroutine of a script
   */
  public Await(
      Expression value,
      int target,
      boolean yieldsFrom,
      Execution execution,
      int otherSlot,
      int position,
      Span span) {
    this.value = value;
    this.target = target;
    this.yieldsFrom = yieldsFrom;
    this.execution = execution;
    this.otherSlot = otherSlot;
    this.position = position;
    this.span = span;
    this.note = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    try {
      if (state == 0) {
        frame.at = note;
        return begin(frame, value.execute(frame));
      }
      frame.positions[position] = 0;
      if (state == AWAITING_FRAME) {
        return finish(frame, ((ResumableFrame) frame).takeSent());
      }
      Suspendable other = (Suspendable) frame.slots[otherSlot];
      Object yielded = ((ResumableFrame) frame).resume(other);
      return step(frame, other, yielded);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  private Object begin(Frame frame, Object awaited) {
    if (yieldsFrom) {
      Suspendable other = Delegates.iterate(awaited, frame.code.awaitable());
      return step(frame, other, other.resume(None.NONE));
    }
    if (awaited instanceof CoroutineObject coroutine && coroutine.startable()) {
      return call(frame, coroutine);
    }
    if (awaited instanceof Awaitable awaitable) {
      Object ready = execution.forceUnwinding ? null : awaitable.resultIfDone();
      if (ready != null) {
        return finish(frame, ready);
      }
      Suspendable other = awaitable.await();
      return step(frame, other, other.resume(None.NONE));
    }
    Suspendable other = Delegates.await(awaited);
    return step(frame, other, other.resume(None.NONE));
  }

  /** Runs a fresh coroutine as a direct call; if that suspends, its frame is linked to this one. */
  private Object call(Frame frame, CoroutineObject coroutine) {
    ResumableFrame inner = coroutine.startFor((ResumableFrame) frame);
    Execution shared = execution;
    if (shared.forceUnwinding || shared.directAwaits >= Execution.DIRECT_AWAIT_LIMIT) {
      shared.starts = true;
      shared.suspended = inner;
      frame.positions[position] = AWAITING_FRAME;
      return Completion.SUSPEND;
    }
    Object completion;
    ScriptThread thread = shared.lock.current;
    thread.running = inner;
    shared.directAwaits++;
    try {
      completion = inner.code.resume(inner);
    } catch (ScriptError error) {
      coroutine.ended();
      throw error;
    } finally {
      shared.directAwaits--;
      thread.running = frame;
    }
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = AWAITING_FRAME;
      return completion;
    }
    coroutine.ended();
    return finish(frame, completion == null ? None.NONE : inner.returned);
  }

  private Object step(Frame frame, Suspendable other, Object yielded) {
    if (yielded == Suspendable.FINISHED) {
      frame.slots[otherSlot] = null;
      return finish(frame, other.result());
    }
    frame.slots[otherSlot] = other;
    frame.positions[position] = AWAITING_OTHER;
    return execution.suspend(frame, yielded);
  }

  private Object finish(Frame frame, Object result) {
    if (target >= 0) {
      frame.slots[target] = result;
    }
    return null;
  }
}
