package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/**
 * {@code asyncio.Semaphore} and {@code BoundedSemaphore}: a counter that never falls below zero.
 */
final class SemaphoreValue extends LoopBound {
  final ArrayDeque<Future> waiters = new ArrayDeque<>(0);
  long value = 1;

  /** What the counter started with; used by the bounded one. */
  long bound = 1;

  SemaphoreValue(Type type, AsyncTypes types) {
    super(type, types);
  }

  int waiting() {
    return waiters.size();
  }

  boolean locked() {
    if (value == 0) {
      return true;
    }
    for (Future waiter : waiters) {
      if (!waiter.cancelled()) {
        return true;
      }
    }
    return false;
  }

  void release() {
    value++;
    wakeNext();
  }

  private boolean wakeNext() {
    for (Future waiter : waiters) {
      if (!waiter.done()) {
        value--;
        waiter.setResult(true);
        return true;
      }
    }
    return false;
  }

  /** The coroutine {@code acquire()}. */
  static final class Acquire extends NativeCoroutine {
    private final SemaphoreValue semaphore;
    private final Object result;
    private Future waiter;

    Acquire(SemaphoreValue semaphore, Object result) {
      super("Semaphore.acquire");
      this.semaphore = semaphore;
      this.result = result;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (waiter == null) {
        if (!semaphore.locked()) {
          semaphore.value--;
          return finish(result);
        }
        waiter = new Future(semaphore.loop());
        semaphore.waiters.addLast(waiter);
        return waiter.handOver();
      }
      semaphore.waiters.remove(waiter);
      if (thrown != null
          && LoopErrors.isCancelled(thrown)
          && waiter.done()
          && !waiter.cancelled()) {
        semaphore.value++; // it was ours already and nobody will take it
      }
      while (semaphore.value > 0 && semaphore.wakeNext()) {
        // others may have queued up behind this one
      }
      if (thrown != null) {
        throw thrown;
      }
      return finish(result);
    }
  }

  /** The coroutine {@code __aexit__()}. */
  static final class Exit extends NativeCoroutine {
    private final SemaphoreValue semaphore;
    private final boolean bounded;

    Exit(SemaphoreValue semaphore, boolean bounded) {
      super("_ContextManagerMixin.__aexit__");
      this.semaphore = semaphore;
      this.bounded = bounded;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (bounded) {
        SemaphoreMethods.checkBound(semaphore);
      }
      semaphore.release();
      return finish(None.NONE);
    }
  }
}
