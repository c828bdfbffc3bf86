package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** What {@code imap} and {@code imap_unordered} give. */
final class PoolIterator extends IteratorValue {
  private final Engine engine;
  private final boolean ordered;

  // Guarded by this:
  private final Deque<AsyncResult> results = new ArrayDeque<>();
  private int missing;

  private ListValue part;
  private int inPart;

  PoolIterator(Type type, Engine engine, boolean ordered) {
    super(type);
    this.engine = engine;
    this.ordered = ordered;
  }

  void expect(AsyncResult result) {
    synchronized (this) {
      missing++;
      if (ordered) {
        results.add(result);
      }
    }
    result.whenReady(() -> arrived(result));
  }

  private synchronized void arrived(AsyncResult result) {
    if (!ordered) {
      results.add(result);
    }
    notifyAll();
  }

  private synchronized boolean available() {
    return missing == 0 || (!results.isEmpty() && results.peek().ready());
  }

  @Override
  public Object next() {
    return next(None.NONE);
  }

  /** The next item, or null at the end; raises multiprocessing's TimeoutError. */
  Object next(Object timeout) {
    while (part == null || inPart == part.size) {
      if (!Blocking.await(engine, this, Blocking.deadline(timeout), this::available)) {
        throw new ScriptError(new ExceptionValue(FutureErrors.POOL_TIMEOUT, TupleValue.EMPTY));
      }
      AsyncResult result;
      synchronized (this) {
        if (missing == 0) {
          return null;
        }
        missing--;
        result = results.poll();
      }
      Outcome outcome = result.settled();
      if (outcome.exception() != null) {
        throw new ScriptError(outcome.exception());
      }
      part = (ListValue) outcome.value();
      inPart = 0;
    }
    return part.items[inPart++];
  }
}
