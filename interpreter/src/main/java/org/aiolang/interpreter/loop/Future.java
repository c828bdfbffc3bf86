package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Type;

/**
 * An outcome that is yet to come, {@code asyncio.Future}. Used by its loop's thread only.
 *
 * <p>When it becomes done it stands in the ready queue once, for all its callbacks: they were
 * registered by then, so in asyncio too they would follow each other there without a gap.
 */
public class Future extends Instance implements Awaitable, Runnable {
  static final byte PENDING = 0;
  static final byte CANCELLED = 1;
  static final byte FINISHED = 2;
  static final byte FAILED = 3;

  private record Failure(ExceptionValue exception, Traceback traceback) {}

  /** Why it was cancelled; the error is raised once, then made anew. */
  private static final class Cancellation {
    final Object message;
    ExceptionValue error;

    Cancellation(Object message, ExceptionValue error) {
      this.message = message;
      this.error = error;
    }
  }

  /** Null only before a script subclass has called {@code __init__}. */
  EventLoop loop;

  byte state;

  /** An {@code await} has handed this to its task, which has not taken it yet. */
  boolean handed;

  /** Its exception was not asked for yet. */
  boolean unretrieved;

  private Object outcome;
  private DoneCallback callback;
  private List<DoneCallback> moreCallbacks;

  Future(Type type, EventLoop loop) {
    super(type);
    this.loop = loop;
  }

  /** A pending future of that loop. */
  public Future(EventLoop loop) {
    super(loop.loops.futureType);
    this.loop = loop;
  }

  public final EventLoop loop() {
    if (loop == null) {
      throw Errors.runtime("Future object is not initialized.");
    }
    return loop;
  }

  public final boolean done() {
    return state != PENDING;
  }

  public final boolean cancelled() {
    return state == CANCELLED;
  }

  /**
   * Whether it is done with an exception that is no cancellation; does not count as asking for it.
   */
  public final boolean failed() {
    return state == FAILED;
  }

  /**
   * The result; raises its exception, CancelledError, or InvalidStateError where it is not done.
   */
  public final Object result() {
    switch (state) {
      case FINISHED -> {
        return outcome;
      }
      case FAILED -> throw failure();
      case CANCELLED -> throw cancelledError();
      default -> throw LoopErrors.invalidState("Result is not set.");
    }
  }

  /** The exception or None; raises CancelledError, or InvalidStateError where it is not done. */
  public final Object exception() {
    switch (state) {
      case FINISHED -> {
        return None.NONE;
      }
      case FAILED -> {
        unretrieved = false;
        return ((Failure) outcome).exception;
      }
      case CANCELLED -> throw cancelledError();
      default -> throw LoopErrors.invalidState("Exception is not set.");
    }
  }

  /** What awaiting it raises, or null where it has a result; it must be done. */
  final ScriptError error() {
    return switch (state) {
      case FAILED -> failure();
      case CANCELLED -> cancelledError();
      default -> null;
    };
  }

  private ScriptError failure() {
    unretrieved = false;
    Failure failure = (Failure) outcome;
    failure.exception.traceback = failure.traceback;
    return new ScriptError(failure.exception);
  }

  /** The error to raise for its cancellation; the original one the first time. */
  public final ScriptError cancelledError() {
    if (outcome instanceof Cancellation cancellation) {
      ExceptionValue error = cancellation.error;
      if (error != null) {
        cancellation.error = null;
        return new ScriptError(error);
      }
      return LoopErrors.cancelled(cancellation.message);
    }
    return LoopErrors.cancelled(null);
  }

  /** The message given to cancel, or null. */
  public Object cancelMessage() {
    return outcome instanceof Cancellation cancellation ? cancellation.message : null;
  }

  /** Changes the message of the CancelledError that it will raise; null for none. */
  void setCancelMessage(Object message) {
    if (state == CANCELLED) {
      outcome = new Cancellation(message, null);
    }
  }

  final Object peekOutcome() {
    return outcome instanceof Failure failure ? failure.exception : outcome;
  }

  final Traceback failureTraceback() {
    return outcome instanceof Failure failure ? failure.traceback : null;
  }

  /** {@code set_result}: raises InvalidStateError where it is done. */
  public void setResult(Object value) {
    if (state != PENDING) {
      throw LoopErrors.invalidState("invalid state");
    }
    complete(FINISHED, value);
  }

  /** {@code set_exception} with an exception or an exception class. */
  public void setException(Object given) {
    if (state != PENDING) {
      throw LoopErrors.invalidState("invalid state");
    }
    Object made = given instanceof Type type ? Calls.call(type) : given;
    if (!(made instanceof ExceptionValue exception)) {
      throw Errors.type("invalid exception object");
    }
    if (exception.type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
      ExceptionValue wrapper =
          new ExceptionValue(
              ExceptionTypes.RUNTIME_ERROR,
              "StopIteration interacts badly with generators and cannot be raised into a Future");
      wrapper.cause = exception;
      wrapper.context = exception;
      wrapper.suppressContext = true;
      exception = wrapper;
    }
    fail(exception);
  }

  final void fail(ExceptionValue exception) {
    unretrieved = true;
    loop.unread.add(this);
    complete(FAILED, new Failure(exception, exception.traceback));
  }

  /**
   * Requests its cancellation; a plain future is cancelled at once.
   *
   * @param message for the CancelledError, or null
   * @return false where it was done already
   */
  public boolean cancel(Object message) {
    unretrieved = false;
    if (state != PENDING) {
      return false;
    }
    completeCancelled(message, null);
    return true;
  }

  /** As {@link #cancel} but through the method of a script subclass where there is one. */
  final boolean requestCancel(Object message) {
    if (type().isBuiltin()) {
      return cancel(message);
    }
    Object bound = org.aiolang.interpreter.value.Attributes.get(this, "cancel");
    Object answer =
        message == null
            ? Calls.call(bound)
            : Calls.call(
                bound, new Object[0], new Keywords(new String[] {"msg"}, new Object[] {message}));
    return org.aiolang.interpreter.value.Conversion.truth(answer);
  }

  final void completeCancelled(Object message, ExceptionValue error) {
    complete(CANCELLED, message == null && error == null ? null : new Cancellation(message, error));
  }

  final void complete(byte newState, Object value) {
    outcome = value;
    state = newState;
    if (callback != null) {
      loop.ready.add(this);
    }
  }

  /** Adds a callback; a done future schedules it at once. */
  public final void addCallback(DoneCallback added) {
    if (state != PENDING) {
      loop.ready.add(new LateCallback(this, added));
    } else if (callback == null) {
      callback = added;
    } else {
      if (moreCallbacks == null) {
        moreCallbacks = new ArrayList<>(4);
      }
      moreCallbacks.add(added);
    }
  }

  private record LateCallback(Future future, DoneCallback callback) implements Runnable {
    @Override
    public void run() {
      future.call(callback);
    }
  }

  /** Removes a callback, found by identity. */
  public final void removeCallback(DoneCallback removed) {
    removeCallbacks(each -> each == removed);
  }

  /** Removes the callbacks that match and tells how many. */
  final int removeCallbacks(java.util.function.Predicate<DoneCallback> matches) {
    if (state != PENDING || callback == null) {
      return 0;
    }
    List<DoneCallback> all = callbacks(); // comparing may run a script that changes them
    List<DoneCallback> kept = new ArrayList<>(all.size());
    for (DoneCallback each : all) {
      if (!matches.test(each)) {
        kept.add(each);
      }
    }
    int removed = all.size() - kept.size();
    if (removed > 0 && state == PENDING) {
      callback = kept.isEmpty() ? null : kept.removeFirst();
      moreCallbacks = kept.isEmpty() ? null : kept;
    }
    return removed;
  }

  final boolean hasCallbacks() {
    return callback != null;
  }

  /** The callbacks that wait for it to be done, in order. */
  final List<DoneCallback> callbacks() {
    List<DoneCallback> all = new ArrayList<>();
    if (state == PENDING && callback != null) {
      all.add(callback);
      if (moreCallbacks != null) {
        all.addAll(moreCallbacks);
      }
    }
    return all;
  }

  /** Delivers it to its callbacks; called by the ready queue. */
  @Override
  public void run() {
    deliver();
  }

  final void deliver() {
    DoneCallback first = callback;
    if (first == null) {
      return;
    }
    callback = null;
    List<DoneCallback> more = moreCallbacks;
    moreCallbacks = null;
    int delivered = 0;
    try {
      if (first instanceof Task task) {
        task.done(this);
      } else {
        call(first);
      }
      if (more != null) {
        while (delivered < more.size()) {
          call(more.get(delivered++));
        }
      }
    } finally {
      if (more != null) {
        for (; delivered < more.size(); delivered++) {
          loop.ready.add(new LateCallback(this, more.get(delivered)));
        }
      }
    }
  }

  private void call(DoneCallback called) {
    try {
      called.done(this);
    } catch (ScriptError error) {
      if (LoopErrors.endsLoop(error)) {
        throw error;
      }
      loop.reportCallbackError(error, called);
    }
  }

  @Override
  public final Suspendable await() {
    return new FutureAwait(this);
  }

  @Override
  public final Object resultIfDone() {
    return state == FINISHED ? outcome : state == PENDING ? null : result();
  }

  /** What a coroutine yields to its task to wait for this: {@code return future.handOver();}. */
  public final Future handOver() {
    handed = true;
    return this;
  }
}
