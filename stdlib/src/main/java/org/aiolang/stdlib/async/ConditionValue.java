package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Type;

/** {@code asyncio.Condition}: waiting for a notification, with a lock held before and after. */
final class ConditionValue extends LoopBound {
  final ArrayDeque<Future> waiters = new ArrayDeque<>(0);

  /** Usually a {@link LockValue}; any object with its methods. */
  Object lock;

  ConditionValue(Type type, AsyncTypes types) {
    super(type, types);
  }

  int waiting() {
    return waiters.size();
  }

  boolean locked() {
    return lock instanceof LockValue own
        ? own.locked()
        : Conversion.truth(Calls.method(lock, "locked"));
  }

  Suspendable acquire() {
    return lock instanceof LockValue own
        ? new LockValue.Acquire(own, true, "Lock.acquire")
        : Coroutines.await(Calls.method(lock, "acquire"));
  }

  void release() {
    if (lock instanceof LockValue own) {
      own.release();
    } else {
      Calls.method(lock, "release");
    }
  }

  /** Wakes up to {@code count} that wait; raises RuntimeError where the lock is not held. */
  void notify(long count) {
    if (!locked()) {
      throw Errors.runtime("cannot notify on un-acquired lock");
    }
    wake(count);
  }

  private void wake(long count) {
    long woken = 0;
    for (Future waiter : waiters) {
      if (woken >= count) {
        break;
      }
      if (!waiter.done()) {
        woken++;
        waiter.setResult(false);
      }
    }
  }

  /** The coroutine {@code wait()}. */
  static final class Wait extends Stages {
    private final ConditionValue condition;
    private Future waiter;
    private boolean acquiring;
    private ScriptError failure;

    Wait(ConditionValue condition) {
      super("Condition.wait");
      this.condition = condition;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (waiter == null) {
        if (!condition.locked()) {
          throw Errors.runtime("cannot wait on un-acquired lock");
        }
        waiter = new Future(condition.loop());
        condition.release();
        condition.waiters.addLast(waiter);
        return waiter.await();
      }
      if (!acquiring) {
        acquiring = true;
        condition.waiters.remove(waiter);
        failure = error;
        return condition.acquire();
      }
      if (error != null) {
        failure = error;
        if (LoopErrors.isCancelled(error)) {
          return condition.acquire(); // the lock must be held again in any case
        }
      }
      if (failure != null) {
        condition.wake(1); // this one may have been notified: let another have it
        throw failure;
      }
      return finish(true);
    }
  }

  /** The coroutine {@code wait_for(predicate)}. */
  static final class WaitFor extends Stages {
    private final ConditionValue condition;
    private final Object predicate;

    WaitFor(ConditionValue condition, Object predicate) {
      super("Condition.wait_for");
      this.condition = condition;
      this.predicate = predicate;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      Object answer = Calls.call(predicate);
      return Conversion.truth(answer)
          ? finish(answer)
          : Coroutines.await(
              condition.type().isBuiltin() ? new Wait(condition) : Calls.method(condition, "wait"));
    }
  }

  /** The coroutine {@code __aenter__()}. */
  static final class Enter extends Stages {
    private final ConditionValue condition;
    private boolean acquiring;

    Enter(ConditionValue condition) {
      super("_ContextManagerMixin.__aenter__");
      this.condition = condition;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (acquiring) {
        return finish(None.NONE);
      }
      acquiring = true;
      return condition.acquire();
    }
  }
}
