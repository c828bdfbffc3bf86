package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.Completion;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;

/** Making futures of what scripts give, and tying them to futures of {@code concurrent.futures}. */
public final class Futures {
  private Futures() {}

  /** A future itself; raises TypeError for any other value. */
  static Future require(Object value) {
    if (value instanceof Future future) {
      return future;
    }
    throw Errors.type("a Future is required, got " + Conversion.repr(value));
  }

  /**
   * {@code ensure_future}: a future itself, a task for a coroutine or any other awaitable; raises
   * TypeError else.
   *
   * @param loop the loop for the task, or null for the current one
   */
  public static Future ensure(Object awaited, EventLoop loop, Loops loops) {
    if (awaited instanceof Future future) {
      if (loop != null && future.loop() != loop) {
        throw Errors.value(
            "The future belongs to a different loop than the one specified as the loop argument");
      }
      return future;
    }
    boolean coroutine = Coroutines.isCoroutine(awaited);
    if (!coroutine && !Coroutines.isAwaitable(awaited)) {
      throw Errors.type("An asyncio.Future, a coroutine or an awaitable is required");
    }
    EventLoop runs = loop == null ? loops.current() : loop;
    try {
      return runs.spawn(coroutine ? awaited : Coroutines.wrap(awaited));
    } catch (ScriptError error) {
      if (coroutine && error.value().type().isSubtypeOf(ExceptionTypes.RUNTIME_ERROR)) {
        Coroutines.close(awaited);
      }
      throw error;
    }
  }

  static Future ensure(Object awaited, EventLoop loop) {
    return ensure(awaited, loop, loop.loops);
  }

  /**
   * {@code wrap_future}: a future of this loop that takes its outcome from one of {@code
   * concurrent.futures}, and cancels it when it is cancelled itself.
   */
  public static Future wrap(Object concurrent, EventLoop loop) {
    if (concurrent instanceof Future future) {
      return future;
    }
    Future wrapper = new Future(loop);
    if (concurrent instanceof Completion completion) {
      wrapper.addCallback(
          new Chained(
              "_call_check_cancel",
              done -> {
                if (done.cancelled()) {
                  completion.cancelUnbegun();
                }
              }));
      loop.door().expect();
      completion.whenDone(() -> loop.deliver(() -> take(completion, wrapper)));
      return wrapper;
    }
    wrapper.addCallback(
        new Chained(
            "_call_check_cancel",
            done -> {
              if (done.cancelled()) {
                Calls.method(concurrent, "cancel");
              }
            }));
    loop.door().expect();
    Calls.method(
        concurrent,
        "add_done_callback",
        loop.loops.function(
            "_call_set_state(source)",
            source -> {
              loop.deliver(() -> copyState(source, wrapper));
              return None.NONE;
            }));
    return wrapper;
  }

  /** A callback that ties two futures together, with the name that it has in CPython. */
  private record Chained(String name, DoneCallback action) implements DoneCallback {
    @Override
    public void done(Future future) {
      action.done(future);
    }

    @Override
    public String toString() {
      return "_chain_future.<locals>." + name + "()";
    }
  }

  private static void take(Completion source, Future target) {
    if (target.done()) {
      return;
    }
    if (source.isCancelled()) {
      target.cancel(null);
      return;
    }
    Object outcome;
    try {
      outcome = source.outcome();
    } catch (ScriptError error) {
      target.setException(converted(error.value()));
      return;
    }
    target.setResult(outcome);
  }

  private static void copyState(Object source, Future target) {
    if (target.done()) {
      return;
    }
    if (Conversion.truth(Calls.method(source, "cancelled"))) {
      target.cancel(null);
      return;
    }
    Object exception = Calls.method(source, "exception");
    if (exception == None.NONE) {
      target.setResult(Calls.method(source, "result"));
    } else {
      target.setException(converted((ExceptionValue) exception));
    }
  }

  /** CancelledError and InvalidStateError of concurrent.futures become those of asyncio. */
  private static ExceptionValue converted(ExceptionValue exception) {
    Type type = exception.type();
    if (!type.module().startsWith("concurrent.futures")) {
      return exception;
    }
    Type own =
        switch (type.name()) {
          case "CancelledError" -> LoopErrors.CANCELLED_ERROR;
          case "InvalidStateError" -> LoopErrors.INVALID_STATE_ERROR;
          default -> null;
        };
    if (own == null) {
      return exception;
    }
    ExceptionValue made = new ExceptionValue(own, exception.args);
    made.traceback = exception.traceback;
    return made;
  }

  /** {@code run_coroutine_threadsafe}: runs a coroutine on a loop of another thread. */
  public static Object runThreadsafe(Object coroutine, EventLoop loop) {
    if (!Coroutines.isCoroutine(coroutine)) {
      throw Errors.type("A coroutine object is required");
    }
    Object type = Attributes.get(loop.loops.importer.apply("concurrent.futures"), "Future");
    Object outside = Calls.call(type);
    loop.callSoonThreadsafe(() -> startFor(outside, coroutine, loop));
    return outside;
  }

  private static void startFor(Object outside, Object coroutine, EventLoop loop) {
    Future inside;
    try {
      inside = ensure(coroutine, loop);
    } catch (ScriptError error) {
      if (!LoopErrors.endsLoop(error)
          && Conversion.truth(Calls.method(outside, "set_running_or_notify_cancel"))) {
        Calls.method(outside, "set_exception", error.value());
      }
      throw error;
    }
    Calls.method(
        outside,
        "add_done_callback",
        loop.loops.function(
            "_call_check_cancel(destination)",
            destination -> {
              if (!loop.isClosed() && Conversion.truth(Calls.method(destination, "cancelled"))) {
                loop.callSoonThreadsafe(() -> inside.requestCancel(null));
              }
              return None.NONE;
            }));
    inside.addCallback(new Chained("_call_set_state", done -> copyOut(done, outside)));
  }

  private static void copyOut(Future source, Object target) {
    if (source.cancelled()) {
      Calls.method(target, "cancel");
    }
    if (!Conversion.truth(Calls.method(target, "set_running_or_notify_cancel"))) {
      return;
    }
    Object exception = source.exception();
    if (exception == None.NONE) {
      Calls.method(target, "set_result", source.result());
    } else {
      Calls.method(target, "set_exception", exception);
    }
  }

  /** {@code isfuture}: ours, or an object whose class says that it is one. */
  public static boolean isFuture(Object value) {
    if (value instanceof Future) {
      return true;
    }
    Object type = value instanceof Obj ? Attributes.getOrNull(value, "__class__") : null;
    if (type == null || Attributes.getOrNull(type, "_asyncio_future_blocking") == null) {
      return false;
    }
    Object flag = Attributes.getOrNull(value, "_asyncio_future_blocking");
    return flag != null && flag != None.NONE;
  }
}
