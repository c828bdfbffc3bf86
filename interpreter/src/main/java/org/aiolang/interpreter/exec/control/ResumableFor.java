package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.IteratorValue;

/**
 * {@code for … in … else …} with a body or an else that can suspend; the iterator lives in a slot.
 */
public final class ResumableFor extends Statement {
  private static final int IN_BODY = 1;
  private static final int IN_OTHERWISE = 2;

  private final Target target;
  private final Expression iterable;
  private final Statement body;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final int iteratorSlot;
  private final int position;
  private final Span span;

  /**
   * @param otherwise or null
   */
  public ResumableFor(
      Target target,
      Expression iterable,
      Statement body,
      Statement otherwise,
      InterpreterLock lock,
      int iteratorSlot,
      int position,
      Span span) {
    this.target = target;
    this.iterable = iterable;
    this.body = body;
    this.otherwise = otherwise;
    this.lock = lock;
    this.iteratorSlot = iteratorSlot;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    if (state == IN_OTHERWISE) {
      return finish(frame);
    }
    IteratorValue iterator;
    if (state == 0) {
      iterator = Loops.iterate(iterable.execute(frame), span);
      frame.slots[iteratorSlot] = iterator;
    } else {
      frame.positions[position] = 0;
      iterator = (IteratorValue) frame.slots[iteratorSlot];
    }
    Object completion;
    try {
      completion = walk(frame, iterator, state);
    } catch (ScriptError error) {
      leave(frame, iterator);
      throw error;
    }
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = IN_BODY;
      return completion;
    }
    leave(frame, iterator);
    return completion == null ? finish(frame) : completion == Completion.BREAK ? null : completion;
  }

  private void leave(Frame frame, IteratorValue iterator) {
    frame.slots[iteratorSlot] = null;
    Loops.leave(iterator);
  }

  /** Goes on up to the iterator's end or what ends the loop earlier. */
  private Object walk(Frame frame, IteratorValue iterator, int from) {
    for (int state = from; ; ) {
      if (state == 0) {
        Object item = Loops.next(iterator, span);
        if (item == null) {
          return null;
        }
        target.assign(frame, item);
      }
      state = 0;
      Object completion = body.execute(frame);
      if (completion != null && completion != Completion.CONTINUE) {
        return completion;
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
    }
  }

  private Object finish(Frame frame) {
    frame.positions[position] = 0;
    if (otherwise == null) {
      return null;
    }
    Object completion = otherwise.execute(frame);
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = IN_OTHERWISE;
    }
    return completion;
  }
}
