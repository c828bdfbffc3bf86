package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.loop.SleepFuture;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** The coroutine {@code sleep(delay, result)}; see also {@link SleepZero}. */
final class Sleep extends NativeCoroutine {
  private final Loops loops;
  private final Object delay;
  private final Object result;
  private SleepFuture future;
  private boolean slept;

  Sleep(Loops loops, Object delay, Object result) {
    super("sleep");
    this.loops = loops;
    this.delay = delay;
    this.result = result;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    if (slept) {
      if (future != null) {
        future.cancelTimer();
      }
      if (thrown != null) {
        throw thrown;
      }
      return finish(result);
    }
    slept = true;
    if (yieldsOnly()) {
      return None.NONE;
    }
    double seconds = Conversion.toDouble(delay);
    if (Double.isNaN(seconds)) {
      throw Errors.value("Invalid delay: NaN (not a number)");
    }
    future = loops.requireRunning().sleep(seconds, result);
    return future.handOver();
  }

  private boolean yieldsOnly() {
    if (delay instanceof Long whole) {
      return whole <= 0;
    }
    if (delay instanceof Double fraction) {
      return fraction <= 0;
    }
    return Conversion.truth(Comparison.lessOrEqual(delay, 0L));
  }
}
