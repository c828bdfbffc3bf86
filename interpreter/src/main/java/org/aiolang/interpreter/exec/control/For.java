package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.LocalTarget;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.RangeValue;

/** {@code for … in … else …}. */
public final class For extends Statement {
  private final Target target;
  private final int localSlot;
  private final Expression iterable;
  private final Statement body;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final Span span;

  /**
   * @param otherwise or null
   */
  public For(
      Target target,
      Expression iterable,
      Statement body,
      Statement otherwise,
      InterpreterLock lock,
      Span span) {
    this.target = target;
    this.localSlot = target instanceof LocalTarget local ? local.slot : -1;
    this.iterable = iterable;
    this.body = body;
    this.otherwise = otherwise;
    this.lock = lock;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object source = iterable.execute(frame);
    Object completion =
        localSlot >= 0 && source instanceof RangeValue range && range.isSmall()
            ? count(frame, range)
            : drive(frame, Loops.iterate(source, span));
    if (completion == null) {
      return otherwise == null ? null : otherwise.execute(frame);
    }
    return completion == Completion.BREAK ? null : completion;
  }

  private Object drive(Frame frame, IteratorValue iterator) {
    Object completion;
    try {
      completion = walk(frame, iterator);
    } catch (ScriptError error) {
      Loops.leave(iterator);
      throw error;
    }
    if (completion != null) {
      Loops.leave(iterator);
    }
    return completion;
  }

  private Object walk(Frame frame, IteratorValue iterator) {
    for (Object item; (item = Loops.next(iterator, span)) != null; ) {
      if (localSlot >= 0) {
        frame.slots[localSlot] = item;
      } else {
        target.assign(frame, item);
      }
      Object completion = body.execute(frame);
      if (completion != null && completion != Completion.CONTINUE) {
        return completion;
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
    }
    return null;
  }

  /**
   * The same over a range of longs, without an iterator, in stretches: see {@link Loops#STRETCH}.
   */
  private Object count(Frame frame, RangeValue range) {
    long value = (Long) range.start;
    long step = (Long) range.step;
    for (long left = range.count(); left > 0; left -= Loops.STRETCH) {
      int turns = (int) Math.min(left, Loops.STRETCH);
      Object completion = stretch(frame, value, step, turns);
      if (completion != null) {
        return completion;
      }
      value += turns * step;
    }
    return null;
  }

  private Object stretch(Frame frame, long start, long step, int turns) {
    Object[] slots = frame.slots;
    long value = start;
    for (int i = 0; i < turns; i++) {
      slots[localSlot] = value;
      Object completion = body.execute(frame);
      if (completion != null && completion != Completion.CONTINUE) {
        return completion;
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
      value += step;
    }
    return null;
  }
}
