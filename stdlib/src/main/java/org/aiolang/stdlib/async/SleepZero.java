package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** The coroutine {@code sleep(0)}: gives up one turn, and that costs nothing but this object. */
final class SleepZero extends NativeCoroutine {
  private final Object result;
  private boolean slept;

  SleepZero(Object result) {
    super("sleep");
    this.result = result;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    if (slept) {
      if (thrown != null) {
        throw thrown;
      }
      return finish(result);
    }
    slept = true;
    return None.NONE;
  }
}
