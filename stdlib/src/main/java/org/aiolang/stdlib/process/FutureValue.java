package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.Completion;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code concurrent.futures.Future}. Its state is guarded by its own monitor, so that threads
 * without the interpreter lock can complete it; script code never runs inside the monitor.
 */
final class FutureValue extends Instance implements Completion {
  enum State {
    PENDING,
    RUNNING,
    CANCELLED,
    CANCELLED_AND_NOTIFIED,
    FINISHED
  }

  private final Engine engine;
  private State state = State.PENDING;
  private Outcome outcome;

  /** {@code _condition}, for scripts that look behind the curtain; null before it is asked for. */
  Object condition;

  /**
   * Gives the outcome when first asked, with the interpreter lock: values of workers are decoded
   * late.
   */
  private Supplier<Outcome> undecoded;

  private List<Object> callbacks = List.of();
  private List<Runnable> listeners = List.of();

  FutureValue(Engine engine, Type type) {
    super(type);
    this.engine = engine;
  }

  /** What a test, or an executor written in a script, sets behind the future's back. */
  synchronized void force(State next, Outcome now) {
    state = next;
    outcome = now;
    undecoded = null;
    notifyAll();
  }

  /** What there is already of its outcome, or null. */
  Outcome settledOrNull() {
    Outcome settled = settled();
    return settled != null ? settled : outcome;
  }

  synchronized State state() {
    return state;
  }

  // Its end, from any thread

  /**
   * Completes it from outside script code.
   *
   * @param runsCallbacks runs script callbacks, if there are any, with the interpreter lock
   */
  void complete(Supplier<Outcome> late, Executor runsCallbacks) {
    List<Object> called;
    synchronized (this) {
      if (isDone()) {
        return;
      }
      undecoded = late;
      called = finish(State.FINISHED);
    }
    if (!called.isEmpty()) {
      runsCallbacks.execute(() -> callAll(called));
    }
  }

  /** Completes it from script code: callbacks run here and now. */
  void complete(Outcome now) {
    List<Object> called;
    synchronized (this) {
      if (isDone()) {
        throw invalid();
      }
      outcome = now;
      called = finish(State.FINISHED);
    }
    callAll(called);
  }

  private ScriptError invalid() {
    return Errors.of(FutureErrors.INVALID_STATE, state + ": " + text());
  }

  private List<Object> finish(State next) {
    state = next;
    List<Runnable> told = listeners;
    List<Object> called = callbacks;
    listeners = List.of();
    callbacks = List.of();
    notifyAll();
    told.forEach(Runnable::run);
    return called;
  }

  private void callAll(List<Object> called) {
    for (Object callback : called) {
      call(callback);
    }
  }

  private void call(Object callback) {
    try {
      Calls.call(callback, this);
    } catch (ScriptError error) {
      ErrorReport.print(engine, "exception calling callback for " + text(), error.value());
    }
  }

  boolean cancel() {
    List<Object> called;
    synchronized (this) {
      switch (state) {
        case RUNNING, FINISHED -> {
          return false;
        }
        case CANCELLED, CANCELLED_AND_NOTIFIED -> {
          return true;
        }
        case PENDING -> {}
      }
      called = finish(State.CANCELLED);
    }
    callAll(called);
    return true;
  }

  /**
   * False where it was cancelled, else it is running from now on. Raises RuntimeError where it is
   * further already.
   */
  synchronized boolean begin() {
    switch (state) {
      case CANCELLED -> {
        state = State.CANCELLED_AND_NOTIFIED;
        notifyAll();
        return false;
      }
      case CANCELLED_AND_NOTIFIED -> {
        return false;
      }
      case PENDING -> {
        state = State.RUNNING;
        return true;
      }
      case RUNNING, FINISHED -> throw Errors.runtime("Future in unexpected state");
    }
    return false;
  }

  // Asking

  @Override
  public synchronized boolean isDone() {
    return state != State.PENDING && state != State.RUNNING;
  }

  @Override
  public synchronized boolean isCancelled() {
    return state == State.CANCELLED || state == State.CANCELLED_AND_NOTIFIED;
  }

  @Override
  public boolean cancelUnbegun() {
    return cancel();
  }

  @Override
  public void whenDone(Runnable listener) {
    synchronized (this) {
      if (!isDone()) {
        if (listeners.isEmpty()) {
          listeners = new ArrayList<>(2);
        }
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  /** Takes a listener back that has not been told. */
  synchronized void forget(Runnable listener) {
    if (!listeners.isEmpty()) {
      listeners.remove(listener);
    }
  }

  void addCallback(Object callback) {
    synchronized (this) {
      if (!isDone()) {
        if (callbacks.isEmpty()) {
          callbacks = new ArrayList<>(2);
        }
        callbacks.add(callback);
        return;
      }
    }
    call(callback);
  }

  /** What it gave, decoded; null where it is not done or was cancelled. */
  Outcome settled() {
    Supplier<Outcome> late;
    synchronized (this) {
      if (state != State.FINISHED) {
        return null;
      }
      late = undecoded;
      if (late == null) {
        return outcome;
      }
    }
    Outcome decoded = late.get();
    synchronized (this) {
      if (undecoded != null) {
        outcome = decoded;
        undecoded = null;
      }
      return outcome;
    }
  }

  @Override
  public Object outcome() {
    Outcome settled = settled();
    if (settled == null) {
      throw FutureErrors.cancelled();
    }
    if (settled.exception() != null) {
      throw new ScriptError(settled.exception());
    }
    return settled.value();
  }

  /** Waits until it is done; raises TimeoutError or CancelledError. */
  private Outcome await(Object timeout) {
    if (!isDone()) {
      long deadline = Blocking.deadline(timeout);
      if (!Blocking.await(engine, this, deadline, this::isDone)) {
        throw FutureErrors.timeout();
      }
    }
    Outcome settled = settled();
    if (settled == null) {
      throw FutureErrors.cancelled();
    }
    return settled;
  }

  Object result(Object timeout) {
    Outcome settled = await(timeout);
    if (settled.exception() != null) {
      throw new ScriptError(settled.exception());
    }
    return settled.value();
  }

  Object exception(Object timeout) {
    ExceptionValue exception = await(timeout).exception();
    return exception == null ? None.NONE : exception;
  }

  String text() {
    Outcome settled = settled();
    String how =
        switch (state()) {
          case PENDING -> "pending";
          case RUNNING -> "running";
          case CANCELLED, CANCELLED_AND_NOTIFIED -> "cancelled";
          case FINISHED ->
              settled.exception() != null
                  ? "finished raised " + settled.exception().type().name()
                  : "finished returned " + Types.of(settled.value()).name();
        };
    return "<Future at " + Identity.address(this) + " state=" + how + ">";
  }
}
