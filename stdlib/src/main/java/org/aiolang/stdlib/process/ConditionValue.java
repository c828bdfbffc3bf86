package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
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

  /** A LockValue, or anything with acquire() and release(). */
  private final Object lock;

  private final Deque<Waiter> waiters = new ArrayDeque<>();

  ConditionValue(Type type, Engine engine, Object lock) {
    super(type);
    this.engine = engine;
    this.lock = lock;
  }

  private boolean isOwned() {
    if (lock instanceof LockValue plain) {
      return plain.ownedByThis();
    }
    if (Attributes.getOrNull(lock, "_is_owned") != null) {
      return Conversion.truth(Calls.method(lock, "_is_owned"));
    }
    if (Conversion.truth(Calls.method(lock, "acquire", false))) {
      Calls.method(lock, "release");
      return false;
    }
    return true;
  }

  /** Gives it up wholly; what {@link #restore} needs. */
  private Object release() {
    if (lock instanceof LockValue plain) {
      return (long) plain.releaseAll();
    }
    if (Attributes.getOrNull(lock, "_release_save") != null) {
      return Calls.method(lock, "_release_save");
    }
    return Calls.method(lock, "release");
  }

  private void restore(Object held) {
    if (lock instanceof LockValue plain) {
      plain.acquireAll(((Long) held).intValue());
    } else if (Attributes.getOrNull(lock, "_acquire_restore") != null) {
      Calls.method(lock, "_acquire_restore", held);
    } else {
      Calls.method(lock, "acquire");
    }
  }

  private boolean await(long deadline) {
    if (!isOwned()) {
      throw Errors.runtime("cannot wait on un-acquired lock");
    }
    Waiter waiter = new Waiter();
    waiters.add(waiter);
    Object held = release();
    boolean notified = false;
    try {
      notified = Blocking.await(engine, waiter, deadline, waiter::notified);
    } finally {
      restore(held);
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
    if (!isOwned()) {
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
          Attributes.get(lock, "acquire");
          Attributes.get(lock, "release");
          return new ConditionValue((Type) arguments[0], engine, lock);
        });
    members.getter("acquire", "Take the lock.", self -> Attributes.get(self(self).lock, "acquire"));
    members.getter(
        "release", "Give the lock back.", self -> Attributes.get(self(self).lock, "release"));
    members.getter("_lock", "The lock.", self -> self(self).lock);
    members.getter(
        "_waiters",
        "Those who wait, to be counted.",
        self -> new ListValue(new Object[self(self).waiters.size()]));
    members.method("_is_owned(self)", "Whether this thread has it.", self -> self(self).isOwned());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<Condition("
                + Conversion.repr(self(self).lock)
                + ", "
                + self(self).waiters.size()
                + ")>");
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
        "notifyAll(self)",
        "Wake all waiting threads; deprecated, use notify_all().",
        self -> {
          self(self).wake(Integer.MAX_VALUE);
          return None.NONE;
        });
    members.method(
        "__enter__(self)",
        "Take the lock.",
        self -> {
          Object lock = self(self).lock;
          return lock instanceof LockValue plain
              ? (Object) plain.acquire(Blocking.NEVER)
              : Calls.method(lock, "__enter__");
        });
    members.methodN(
        "__exit__(self, *args)",
        "Give the lock back.",
        arguments -> {
          if (self(arguments[0]).lock instanceof LockValue plain) {
            plain.release();
            return None.NONE;
          }
          return Calls.call(
              Attributes.get(self(arguments[0]).lock, "__exit__"),
              (Object[]) arguments[1],
              Keywords.NONE);
        });
  }
}
