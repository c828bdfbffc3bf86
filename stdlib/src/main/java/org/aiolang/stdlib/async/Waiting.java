package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.loop.DoneCallback;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.Futures;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.NativeTimer;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** {@code wait}, {@code wait_for} and {@code shield}. */
final class Waiting {
  static final String FIRST_COMPLETED = "FIRST_COMPLETED";
  static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";
  static final String ALL_COMPLETED = "ALL_COMPLETED";

  private Waiting() {}

  /** The loop's time in so many seconds. */
  static double after(EventLoop loop, Object seconds) {
    return Conversion.toDouble(Arithmetic.add(loop.time(), seconds));
  }

  /** The coroutine {@code wait(fs, timeout, return_when)}. */
  static final class Wait extends NativeCoroutine implements DoneCallback {
    private final AsyncTypes types;
    private final Object given;
    private final Object timeout;
    private final Object returnWhen;
    private Object[] futures;
    private Future waiter;
    private NativeTimer timer;
    private int left;

    Wait(AsyncTypes types, Object given, Object timeout, Object returnWhen) {
      super("wait");
      this.types = types;
      this.given = given;
      this.timeout = timeout;
      this.returnWhen = returnWhen;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (waiter == null) {
        begin();
        return waiter.handOver();
      }
      if (timer != null) {
        timer.cancel();
      }
      for (Object each : futures) {
        ((Future) each).removeCallback(this);
      }
      if (thrown != null) {
        throw thrown;
      }
      SetValue done = new SetValue();
      SetValue pending = new SetValue();
      for (Object each : futures) {
        (((Future) each).done() ? done : pending).add(each);
      }
      return finish(new TupleValue(done, pending));
    }

    private void begin() {
      if (Futures.isFuture(given) || Coroutines.isCoroutine(given)) {
        throw Errors.type("expect a list of futures, not " + Types.of(given).name());
      }
      if (!Conversion.truth(given)) {
        throw Errors.value("Set of Tasks/Futures is empty.");
      }
      if (!returnWhen.equals(FIRST_COMPLETED)
          && !returnWhen.equals(FIRST_EXCEPTION)
          && !returnWhen.equals(ALL_COMPLETED)) {
        throw Errors.value("Invalid return_when value: " + Conversion.str(returnWhen));
      }
      SetValue different = new SetValue();
      for (Object each : Iteration.toArray(given)) {
        different.add(each);
      }
      futures = different.toArray();
      for (Object each : futures) {
        if (Coroutines.isCoroutine(each)) {
          throw Errors.type("Passing coroutines is forbidden, use tasks explicitly.");
        }
      }
      EventLoop loop = types.loops.requireRunning();
      waiter = new Future(loop);
      if (timeout != None.NONE) {
        timer = loop.callAt(after(loop, timeout), this::release);
      }
      left = futures.length;
      for (Object each : futures) {
        if (each instanceof Future future) {
          future.addCallback(this);
        } else {
          Attributes.get(each, "add_done_callback"); // raises AttributeError
          throw Errors.type("a Future is required, got " + Conversion.repr(each));
        }
      }
    }

    private void release() {
      if (!waiter.done()) {
        waiter.setResult(None.NONE);
      }
    }

    @Override
    public Future feeds() {
      return waiter;
    }

    @Override
    public void done(Future future) {
      left--;
      if (left <= 0
          || returnWhen.equals(FIRST_COMPLETED)
          || (returnWhen.equals(FIRST_EXCEPTION)
              && !future.cancelled()
              && future.exception() != None.NONE)) {
        if (timer != null) {
          timer.cancel();
        }
        release();
      }
    }

    @Override
    public String toString() {
      return "_wait.<locals>._on_completion()";
    }
  }

  /** The coroutine {@code wait_for(fut, timeout)}. */
  static final class WaitFor extends Stages {
    private final AsyncTypes types;
    private final Object awaited;
    private final Object timeout;
    private TimeoutValue limit;
    private Future cancelled;
    private Future waiter;
    private DoneCallback release;

    WaitFor(AsyncTypes types, Object awaited, Object timeout) {
      super("wait_for");
      this.types = types;
      this.awaited = awaited;
      this.timeout = timeout;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (limit != null) {
        return ended(value, error);
      }
      if (cancelled != null) {
        return afterCancel(error);
      }
      if (timeout != None.NONE && Conversion.truth(Comparison.lessOrEqual(timeout, 0L))) {
        cancelled = Futures.ensure(awaited, null, types.loops);
        return cancelled.done() ? finish(cancelled.result()) : cancelAndWait();
      }
      EventLoop loop = types.loops.requireRunning();
      limit =
          new TimeoutValue(types, timeout == None.NONE ? None.NONE : (Object) after(loop, timeout));
      limit.enter();
      return Coroutines.await(awaited);
    }

    private Object ended(Object value, ScriptError error) {
      limit.exit(error == null ? null : error.value());
      if (error != null) {
        throw error;
      }
      return finish(value);
    }

    private Object cancelAndWait() {
      waiter = new Future(types.loops.requireRunning());
      release =
          done -> {
            if (!waiter.done()) {
              waiter.setResult(None.NONE);
            }
          };
      cancelled.addCallback(release);
      cancelled.cancel(null);
      return waiter.await();
    }

    private Object afterCancel(ScriptError error) {
      cancelled.removeCallback(release);
      if (error != null) {
        throw error;
      }
      try {
        return finish(cancelled.result());
      } catch (ScriptError failure) {
        if (!LoopErrors.isCancelled(failure)) {
          throw failure;
        }
        ExceptionValue late = new ExceptionValue(ExceptionTypes.TIMEOUT_ERROR, TupleValue.EMPTY);
        late.cause = failure.value();
        late.context = failure.value();
        late.suppressContext = true;
        throw new ScriptError(late);
      }
    }
  }

  /** {@code shield(arg)}: a future whose cancellation does not reach what it stands for. */
  static Future shield(AsyncTypes types, Object awaited) {
    Future inner = Futures.ensure(awaited, null, types.loops);
    if (inner.done()) {
      return inner;
    }
    Future outer = new Future(inner.loop());
    DoneCallback innerDone = new InnerDone(outer);
    inner.addCallback(innerDone);
    outer.addCallback(new OuterDone(inner, innerDone));
    return outer;
  }

  private record InnerDone(Future outer) implements DoneCallback {
    @Override
    public Future feeds() {
      return outer;
    }

    @Override
    public void done(Future inner) {
      if (outer.cancelled()) {
        if (!inner.cancelled()) {
          inner.exception(); // counts as asked for
        }
        return;
      }
      if (inner.cancelled()) {
        outer.cancel(null);
        return;
      }
      Object exception = inner.exception();
      if (exception != None.NONE) {
        outer.setException(exception);
      } else {
        outer.setResult(inner.result());
      }
    }

    @Override
    public String toString() {
      return "shield.<locals>._inner_done_callback()";
    }
  }

  private record OuterDone(Future inner, DoneCallback innerDone) implements DoneCallback {
    @Override
    public void done(Future outer) {
      if (!inner.done()) {
        inner.removeCallback(innerDone);
      }
    }

    @Override
    public String toString() {
      return "shield.<locals>._outer_done_callback()";
    }
  }
}
