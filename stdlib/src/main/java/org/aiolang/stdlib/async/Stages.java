package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/** A coroutine that awaits one thing after another. */
abstract class Stages extends NativeCoroutine {
  private Suspendable inner;

  Stages(String name) {
    super(name);
  }

  /**
   * What comes next.
   *
   * @param value what the last awaited thing gave; None at the start
   * @param error what it raised, or null
   * @return a {@link Suspendable} to await, or what {@link #finish} answers
   */
  protected abstract Object proceed(Object value, ScriptError error);

  @Override
  protected final Suspendable inner() {
    return inner;
  }

  @Override
  protected final Object step(Object sent, ScriptError thrown) {
    Object value = sent;
    ScriptError error = thrown;
    while (true) {
      if (inner != null) {
        try {
          Object out = error == null ? inner.resume(value) : inner.resumeThrowing(error);
          if (out != FINISHED) {
            return out;
          }
          value = inner.result();
          error = null;
        } catch (ScriptError raised) {
          value = None.NONE;
          error = raised;
        }
        inner = null;
      }
      Object next = proceed(value, error);
      if (next == FINISHED) {
        return next;
      }
      inner = (Suspendable) next;
      value = None.NONE;
      error = null;
    }
  }
}
