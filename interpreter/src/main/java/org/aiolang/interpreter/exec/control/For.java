package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.LocalTarget;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.RangeIterator;

/** {@code for … in … else …}. */
public final class For extends Statement {
  private final Target target;
  private final int localSlot;
  private final Expression iterable;
  private final Statement body;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final Span span;

  /** @param otherwise or null */
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
    IteratorValue iterator = Loops.iterate(iterable.execute(frame), span);
    Object completion =
        iterator instanceof RangeIterator range && localSlot >= 0
            ? count(frame, range)
            : walk(frame, iterator);
    if (completion == null) {
      return otherwise == null ? null : otherwise.execute(frame);
    }
    return completion == Completion.BREAK ? null : completion;
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
      if (lock.attention) {
        lock.safepoint();
      }
    }
    return null;
  }

  /** The same over a range of longs, without an iterator's calls. */
  private Object count(Frame frame, RangeIterator range) {
    Object[] slots = frame.slots;
    while (range.left > 0) {
      range.left--;
      long value = range.next;
      range.next = value + range.step;
      slots[localSlot] = value;
      Object completion = body.execute(frame);
      if (completion != null && completion != Completion.CONTINUE) {
        return completion;
      }
      if (lock.attention) {
        lock.safepoint();
      }
    }
    return null;
  }
}
