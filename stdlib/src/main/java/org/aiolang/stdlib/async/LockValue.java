package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.Type;

/** {@code asyncio.Lock}: fair, not owned by any task. */
final class LockValue extends LoopBound {
  final ArrayDeque<Future> waiters = new ArrayDeque<>(0);
  private boolean locked;

  /** The task that locked it: only for those who ask why others wait. */
  private Task holder;

  LockValue(Type type, AsyncTypes types) {
    super(type, types);
  }

  boolean locked() {
    return locked;
  }

  int waiting() {
    return waiters.size();
  }

  private boolean tryAcquire() {
    if (locked) {
      return false;
    }
    for (Future waiter : waiters) {
      if (!waiter.cancelled()) {
        return false;
      }
    }
    lock();
    return true;
  }

  private void lock() {
    locked = true;
    EventLoop running = types.loops.running();
    holder = running == null ? null : running.currentTask();
  }

  /** Raises RuntimeError where it is not locked. */
  void release() {
    if (!locked) {
      throw Errors.runtime("Lock is not acquired.");
    }
    locked = false;
    holder = null;
    wakeFirst();
  }

  private void wakeFirst() {
    Future first = waiters.peekFirst();
    if (first != null && !first.done()) {
      first.setResult(true);
    }
  }

  /** The coroutine {@code acquire()}. */
  static final class Acquire extends NativeCoroutine {
    private final LockValue lock;
    private final Object result;
    private Future waiter;

    /**
     * @param result what it gives: True, or None from {@code __aenter__}
     */
    Acquire(LockValue lock, Object result, String name) {
      super(name);
      this.lock = lock;
      this.result = result;
    }

    @Override
    protected String waitsFor() {
      return lock.holder == null
          ? null
          : "held by " + lock.holder.name() + (lock.holder.done() ? ", which is done" : "");
    }

    @Override
    protected Object holder() {
      return lock.holder;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (waiter == null) {
        if (lock.tryAcquire()) {
          return finish(result);
        }
        waiter = new Future(lock.loop());
        lock.waiters.addLast(waiter);
        return waiter.handOver();
      }
      lock.waiters.remove(waiter);
      if (thrown != null) {
        if (LoopErrors.isCancelled(thrown) && !lock.locked) {
          lock.wakeFirst();
        }
        throw thrown;
      }
      lock.lock();
      return finish(result);
    }
  }

  /** The coroutine {@code __aexit__()}. */
  static final class Exit extends NativeCoroutine {
    private final LockValue lock;

    Exit(LockValue lock) {
      super("_ContextManagerMixin.__aexit__");
      this.lock = lock;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      lock.release();
      return finish(org.aiolang.interpreter.value.None.NONE);
    }
  }
}
