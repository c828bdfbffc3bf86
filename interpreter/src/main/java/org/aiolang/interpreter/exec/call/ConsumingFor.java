package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.control.Loops;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.RangeValue;

/**
 * The loop of a generator expression with one plain {@code for}, {@code x * x for x in …}, that
 * runs on the spot: for every item, compute and give to the consumer. The hottest loop of many
 * scripts, hence without a body of its own to call.
 */
public final class ConsumingFor extends Statement {
  private final int localSlot;
  private final Expression item;
  private final int consumerSlot;
  private final InterpreterLock lock;
  private final Span span;

  /**
   * @param localSlot the loop variable
   * @param item computes what the consumer gets
   * @param span the iterable's, which the frame has in slot 0
   */
  public ConsumingFor(
      int localSlot, Expression item, int consumerSlot, InterpreterLock lock, Span span) {
    this.localSlot = localSlot;
    this.item = item;
    this.consumerSlot = consumerSlot;
    this.lock = lock;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object source = frame.slots[0];
    Consumer consumer = (Consumer) frame.slots[consumerSlot];
    return source instanceof RangeValue range && range.isSmall()
        ? count(frame, range, consumer)
        : walk(frame, source, consumer);
  }

  /** Runs in stretches: see {@link Loops#STRETCH}. */
  private Object count(Frame frame, RangeValue range, Consumer consumer) {
    long value = (Long) range.start;
    long step = (Long) range.step;
    for (long left = range.count(); left > 0; left -= Loops.STRETCH) {
      int turns = (int) Math.min(left, Loops.STRETCH);
      if (!stretch(frame, consumer, value, step, turns)) {
        return Completion.RETURN;
      }
      value += turns * step;
    }
    return null;
  }

  private boolean stretch(Frame frame, Consumer consumer, long start, long step, int turns) {
    Object[] slots = frame.slots;
    long value = start;
    for (int i = 0; i < turns; i++) {
      slots[localSlot] = value;
      if (!consumer.accept(item.execute(frame))) {
        return false;
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
      value += step;
    }
    return true;
  }

  private Object walk(Frame frame, Object source, Consumer consumer) {
    IteratorValue iterator = null;
    try {
      iterator = Iteration.iterate(source);
      boolean ended = exhaust(frame, iterator, consumer);
      if (!ended) {
        Loops.leave(iterator);
      }
      return ended ? null : Completion.RETURN;
    } catch (ScriptError error) {
      Loops.leave(iterator);
      throw error.at(span);
    }
  }

  private boolean exhaust(Frame frame, IteratorValue iterator, Consumer consumer) {
    for (Object each; (each = iterator.next()) != null; ) {
      frame.slots[localSlot] = each;
      if (!consumer.accept(item.execute(frame))) {
        return false;
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
    }
    return true;
  }
}
