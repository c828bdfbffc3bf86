package org.aiolang.interpreter.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;

/**
 * What {@code gather} gives: the list of its children's results. Cancelling it cancels the
 * children.
 */
public final class GatheringFuture extends Future implements DoneCallback {
  private static final int FEW = 8;

  private Future[] children;
  private final boolean returnExceptions;
  private int left;
  private boolean cancelRequested;

  /** How often the loop had waited when this failed; -1 before. */
  private int failedAt = -1;

  /**
   * The coroutines that wait for a place, by their index among the children, where there is a
   * limit; else null.
   */
  private ArrayDeque<Integer> waiting;

  private Object[] coroutines;

  private GatheringFuture(EventLoop loop, boolean returnExceptions) {
    super(loop.loops.gatheringFutureType, loop);
    this.returnExceptions = returnExceptions;
  }

  /**
   * {@code gather(*awaitables, return_exceptions=…)}.
   *
   * @param limit how many of the coroutines may run at once, or 0 for all; futures given run
   *     already and do not count. They start in order, each as soon as one ends. When one fails and
   *     exceptions are not results, those that run go on as in asyncio, and those that have not
   *     started never do
   */
  public static Future gather(
      Loops loops, Object[] awaitables, boolean returnExceptions, int limit) {
    if (awaitables.length == 0) {
      Future empty = new Future(loops.current());
      empty.setResult(new ListValue());
      return empty;
    }
    if (limit > 0 && limit < awaitables.length) {
      return limited(loops, awaitables, returnExceptions, limit);
    }
    Future[] children = new Future[awaitables.length];
    Map<Object, Future> seen = awaitables.length > FEW ? new HashMap<>() : null;
    List<Future> done = null;
    // the callback is needed before the loop is known: the first child tells it
    GatheringFuture outer = null;
    EventLoop loop = null;
    int different = 0;
    for (int i = 0; i < awaitables.length; i++) {
      Object awaitable = awaitables[i];
      Future child = earlier(awaitables, children, i, seen);
      if (child == null) {
        child = Futures.ensure(awaitable, loop, loops);
        if (outer == null) {
          loop = child.loop();
          outer = new GatheringFuture(loop, returnExceptions);
        }
        different++;
        if (seen != null) {
          seen.put(awaitable, child);
        }
        if (child.done()) {
          done = done == null ? new ArrayList<>() : done;
          done.add(child);
        } else {
          child.addCallback(outer);
        }
      }
      children[i] = child;
    }
    outer.children = children;
    outer.left = different;
    if (done != null) {
      for (Future child : done) {
        outer.done(child);
      }
    }
    return outer;
  }

  /** The child made for the same awaitable given before, or null. */
  private static Future earlier(
      Object[] awaitables, Future[] children, int index, Map<Object, Future> seen) {
    if (seen != null) {
      return seen.get(awaitables[index]);
    }
    for (int i = 0; i < index; i++) {
      if (awaitables[i] == awaitables[index]) {
        return children[i];
      }
    }
    return null;
  }

  private static Future limited(
      Loops loops, Object[] awaitables, boolean returnExceptions, int limit) {
    EventLoop loop = loops.current();
    for (Object awaitable : awaitables) {
      if (!Coroutines.isAwaitable(awaitable) && !Coroutines.isCoroutine(awaitable)) {
        throw Errors.type("An asyncio.Future, a coroutine or an awaitable is required");
      }
    }
    GatheringFuture outer = new GatheringFuture(loop, returnExceptions);
    outer.children = new Future[awaitables.length];
    outer.left = awaitables.length;
    outer.waiting = new ArrayDeque<>();
    outer.coroutines = awaitables.clone();
    for (int i = 0; i < awaitables.length; i++) {
      if (awaitables[i] instanceof Future) {
        outer.begin(i);
      } else {
        outer.waiting.add(i);
      }
    }
    for (int i = 0; i < limit; i++) {
      outer.beginNext();
    }
    return outer;
  }

  private void beginNext() {
    Integer next = waiting.poll();
    if (next != null) {
      begin(next);
    }
  }

  private void begin(int index) {
    boolean counts = !(coroutines[index] instanceof Future);
    Future child = Futures.ensure(coroutines[index], loop);
    coroutines[index] = null;
    children[index] = child;
    child.addCallback(counts ? new Placed(this) : this);
  }

  /** What a child calls that had one of a limited number of places. */
  private record Placed(GatheringFuture outer) implements DoneCallback {
    @Override
    public void done(Future child) {
      if (child.failed() || child.cancelled()) {
        outer.done(child); // may leave nothing to begin
        outer.beginNext();
      } else {
        outer.beginNext();
        outer.done(child);
      }
    }

    @Override
    public Future feeds() {
      return outer;
    }
  }

  @Override
  public Future feeds() {
    return this;
  }

  /** How many of its children are not done, those that wait for a place included. */
  int pending() {
    return left;
  }

  /** How many children it has. */
  int size() {
    return children.length;
  }

  /** A child is done. */
  @Override
  public void done(Future child) {
    left--;
    if (done() || children == null) { // null: another argument of gather was refused
      if (!child.cancelled()) {
        child.exception(); // counts as asked for
        if (failedLongAgo() && child instanceof Task task) {
          LostRequests.outlived(task, (ExceptionValue) peekOutcome());
        }
      }
      return;
    }
    if (!returnExceptions) {
      if (child.cancelled()) {
        fail(child.cancelledError().value());
        if (waiting != null) {
          dropWaiting();
        }
        return;
      }
      Object exception = child.exception();
      if (exception != None.NONE) {
        failedAt = loop.waits;
        fail((ExceptionValue) exception);
        if (waiting != null) {
          dropWaiting();
        }
        return;
      }
    }
    if (left == 0) {
      if (cancelRequested) {
        // the last argument's, as in asyncio, whether it was cancelled or not
        fail(children[children.length - 1].cancelledError().value());
      } else {
        complete(FINISHED, results());
      }
    }
  }

  /** Whether it failed, and the loop has waited for something since. */
  boolean failedLongAgo() {
    return failedAt >= 0 && failedAt != loop.waits;
  }

  private ListValue results() {
    Object[] results = new Object[children.length];
    for (int i = 0; i < results.length; i++) {
      Future child = children[i];
      if (child.cancelled()) {
        Object message = child.cancelMessage();
        results[i] = LoopErrors.cancelled(message == null ? "" : message).value();
      } else {
        Object exception = child.exception();
        results[i] = exception == None.NONE ? child.result() : exception;
      }
    }
    return new ListValue(results);
  }

  @Override
  public boolean cancel(Object message) {
    if (done()) {
      return false;
    }
    boolean any = false;
    for (Future child : children) {
      if (child != null && child.requestCancel(message)) {
        any = true;
      }
    }
    if (waiting != null && !waiting.isEmpty()) {
      dropWaiting();
      any = true;
    }
    cancelRequested |= any;
    return any;
  }

  /** Those that wait for a place never start. */
  private void dropWaiting() {
    for (int index : waiting) {
      Future never = new Future(loop);
      never.cancel(null);
      children[index] = never;
      left--;
      try {
        Coroutines.close(coroutines[index]);
      } catch (ScriptError error) {
        if (LoopErrors.endsLoop(error)) {
          throw error;
        }
      }
    }
    waiting.clear();
  }

  @Override
  public String toString() {
    return "gather.<locals>._done_callback()";
  }
}
