package org.aiolang.stdlib.core;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.AsyncIteration;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/**
 * What {@code anext(iterator, default)} answers: the next item, or the default where there is none.
 */
final class NextOrDefault extends NativeCoroutine {
  private final Object awaitable;
  private final Object otherwise;
  private Suspendable running;

  NextOrDefault(Object awaitable, Object otherwise) {
    super("anext");
    this.awaitable = awaitable;
    this.otherwise = otherwise;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    try {
      if (running == null) {
        running = AsyncIteration.awaited(awaitable);
      }
      Object yielded = thrown == null ? running.resume(sent) : running.resumeThrowing(thrown);
      return yielded == FINISHED ? finish(running.result()) : yielded;
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        return finish(otherwise == null ? None.NONE : otherwise);
      }
      throw error;
    }
  }
}
