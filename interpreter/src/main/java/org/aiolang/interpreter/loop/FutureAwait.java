package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/**
 * One {@code await} of a future: yields it once, then gives its result. What {@code __await__} and
 * {@code iter} give.
 */
final class FutureAwait extends IteratorValue implements Suspendable {
  private final Future future;
  private boolean yielded;

  FutureAwait(Future future) {
    super(future.loop().loops.futureIteratorType);
    this.future = future;
  }

  @Override
  public Object resume(Object sent) {
    if (future.done()) {
      future.result(); // raises a failure
      return FINISHED;
    }
    if (yielded) {
      throw Errors.runtime("await wasn't used with future");
    }
    yielded = true;
    return future.handOver();
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    throw error;
  }

  @Override
  public Object result() {
    return future.result();
  }

  @Override
  public Object next() {
    Object out = resume(None.NONE);
    if (out == FINISHED) {
      throw Errors.stopIteration(future.result());
    }
    return out;
  }
}
