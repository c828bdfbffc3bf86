package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.NativeTimer;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/**
 * {@code asyncio.Timeout}: cancels its task when the time is over, and turns that cancellation into
 * TimeoutError.
 */
final class TimeoutValue extends Instance {
  private enum State {
    CREATED("created"),
    ENTERED("active"),
    EXPIRING("expiring"),
    EXPIRED("expired"),
    EXITED("finished");

    final String text;

    State(String text) {
      this.text = text;
    }
  }

  private final AsyncTypes types;
  private State state = State.CREATED;
  private Object when;
  private NativeTimer timer;
  private Task task;
  private int cancelling;

  /**
   * @param when the loop's time, or None
   */
  TimeoutValue(AsyncTypes types, Object when) {
    super(types.timeout);
    this.types = types;
    this.when = when;
  }

  Object when() {
    return when;
  }

  boolean expired() {
    return state == State.EXPIRING || state == State.EXPIRED;
  }

  void reschedule(Object newWhen) {
    if (state != State.ENTERED) {
      if (state == State.CREATED) {
        throw Errors.runtime("Timeout has not been entered");
      }
      throw Errors.runtime("Cannot change state of " + state.text + " Timeout");
    }
    when = newWhen;
    cancelTimer();
    if (when != None.NONE) {
      EventLoop loop = types.loops.requireRunning();
      double time = Conversion.toDouble(when);
      timer =
          time <= loop.time()
              ? loop.callSoonCancellable(this::timedOut)
              : loop.callAt(time, this::timedOut);
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void timedOut() {
    task.cancel(null);
    state = State.EXPIRING;
    timer = null;
  }

  TimeoutValue enter() {
    if (state != State.CREATED) {
      throw Errors.runtime("Timeout has already been entered");
    }
    task = types.loops.requireRunning().currentTask();
    if (task == null) {
      throw Errors.runtime("Timeout should be used inside a task");
    }
    state = State.ENTERED;
    cancelling = task.cancelling();
    reschedule(when);
    return this;
  }

  /**
   * Leaves the block; raises TimeoutError where the time was over and nobody else has cancelled the
   * task.
   *
   * @param raised what the block raised, or null
   */
  void exit(ExceptionValue raised) {
    cancelTimer();
    if (state == State.EXPIRING) {
      state = State.EXPIRED;
      if (task.uncancel() <= cancelling && raised != null) {
        if (raised.type().isSubtypeOf(LoopErrors.CANCELLED_ERROR)) {
          ExceptionValue timeout = timeoutError(raised);
          timeout.suppressContext = true;
          throw new ScriptError(timeout);
        }
        insertTimeout(raised);
        if (raised.type().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)
            && raised.type().isSubtypeOf(ExceptionTypes.EXCEPTION)) {
          for (Object each : Iteration.toArray(Attributes.get(raised, "exceptions"))) {
            insertTimeout((ExceptionValue) each);
          }
        }
      }
    } else if (state == State.ENTERED) {
      state = State.EXITED;
    }
  }

  private static ExceptionValue timeoutError(ExceptionValue cause) {
    ExceptionValue timeout = new ExceptionValue(ExceptionTypes.TIMEOUT_ERROR, TupleValue.EMPTY);
    timeout.cause = cause;
    timeout.context = cause;
    return timeout;
  }

  /** Shows the timeout in the chain of contexts of another exception. */
  private static void insertTimeout(ExceptionValue raised) {
    for (ExceptionValue at = raised; at.context != null; at = at.context) {
      if (at.context.type().isSubtypeOf(LoopErrors.CANCELLED_ERROR)) {
        ExceptionValue timeout = timeoutError(at.context);
        timeout.suppressContext = true;
        at.context = timeout;
        return;
      }
    }
  }

  String text() {
    String shown = "";
    if (state == State.ENTERED) {
      shown =
          " when="
              + (when == None.NONE
                  ? "None"
                  : Conversion.repr(Math.rint(Conversion.toDouble(when) * 1000) / 1000));
    }
    return "<Timeout [" + state.text + "]" + shown + ">";
  }
}
