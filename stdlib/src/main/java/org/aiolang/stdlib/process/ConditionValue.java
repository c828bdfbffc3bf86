package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code threading.Condition}. Its waiters are woken in the order they came. */
final class ConditionValue extends Instance {
  private static final class Waiter {
    private boolean notified;

    synchronized boolean notified() {
      return notified;
    }

    synchronized void wake() {
      notified = true;
      notifyAll();
    }
  }

  private final Engine engine;
  private final LockValue lock;
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  ConditionValue(Type type, Engine engine, LockValue lock) {
    super(type);
    this.engine = engine;
    this.lock = lock;
  }

  private boolean await(long deadline) {
    if (!lock.ownedByThis()) {
      throw Errors.runtime("cannot wait on un-acquired lock");
    }
    Waiter waiter = new Waiter();
    waiters.add(waiter);
    int held = lock.releaseAll();
    boolean notified = false;
    try {
      notified = Blocking.await(engine, waiter, deadline, waiter::notified);
    } finally {
      lock.acquireAll(held);
      if (!notified) {
        waiters.remove(waiter);
      }
    }
    return notified;
  }

  private Object awaitFor(Object predicate, Object timeout) {
    long deadline = Blocking.deadline(timeout);
    Object result = Calls.call(predicate);
    while (!Conversion.truth(result)) {
      if (!await(deadline)) {
        return Calls.call(predicate);
      }
      result = Calls.call(predicate);
    }
    return result;
  }

  private void wake(int most) {
    if (!lock.ownedByThis()) {
      throw Errors.runtime("cannot notify on un-acquired lock");
    }
    for (int i = 0; i < most && !waiters.isEmpty(); i++) {
      waiters.poll().wake();
    }
  }

  private static ConditionValue self(Object self) {
    return (ConditionValue) self;
  }

  static void declare(TypeMembers members, Engine engine, Type lockType) {
    members.constructor(
        "Condition(cls, lock=None)",
        "Lets threads wait until another says that something changed.",
        arguments -> {
          Object lock = arguments[1] == None.NONE ? Calls.call(lockType) : arguments[1];
          if (!(lock instanceof LockValue given)) {
            throw Errors.type("a Condition's lock must be a threading.Lock or RLock");
          }
          return new ConditionValue((Type) arguments[0], engine, given);
        });
    members.method(
        "acquire(self, blocking=True, timeout=-1)",
        "Take the lock.",
        (self, blocking, timeout) -> self(self).lock.acquire(blocking, timeout));
    members.method(
        "release(self)",
        "Give the lock back.",
        self -> {
          self(self).lock.release();
          return None.NONE;
        });
    members.method(
        "wait(self, timeout=None)",
        "Wait until notified or the time is over; tell which.",
        (self, timeout) -> self(self).await(Blocking.deadline(timeout)));
    members.method(
        "wait_for(self, predicate, timeout=None)",
        "Wait until the predicate is true; return its last value.",
        (self, predicate, timeout) -> self(self).awaitFor(predicate, timeout));
    members.method(
        "notify(self, n=1)",
        "Wake up to n waiting threads.",
        (self, count) -> {
          self(self).wake(Conversion.indexInt(count, "n"));
          return None.NONE;
        });
    members.method(
        "notify_all(self)",
        "Wake all waiting threads.",
        self -> {
          self(self).wake(Integer.MAX_VALUE);
          return None.NONE;
        });
    members.method(
        "__enter__(self)", "Take the lock.", self -> self(self).lock.acquire(Blocking.NEVER));
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Give the lock back.",
        arguments -> {
          self(arguments[0]).lock.release();
          return None.NONE;
        });
  }
}
