package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code threading.Lock} and {@code threading.RLock}. */
final class LockValue extends Instance {
  /** {@code threading.TIMEOUT_MAX}. */
  static final double LONGEST_SECONDS = 9223372036.0;

  private final Engine engine;
  private final boolean reentrant;

  // Guarded by this:
  private Thread owner;
  private int holds;

  LockValue(Type type, Engine engine, boolean reentrant) {
    super(type);
    this.engine = engine;
    this.reentrant = reentrant;
  }

  synchronized boolean locked() {
    return holds > 0;
  }

  synchronized boolean ownedByThis() {
    return reentrant ? owner == Thread.currentThread() : holds > 0;
  }

  private synchronized boolean tryAcquire() {
    if (holds == 0 || (reentrant && owner == Thread.currentThread())) {
      owner = Thread.currentThread();
      holds++;
      return true;
    }
    return false;
  }

  /** Waits for the lock until the deadline. */
  boolean acquire(long deadline) {
    // The condition takes the lock itself, so that nobody comes between seeing it free and taking
    // it.
    return Blocking.await(engine, this, deadline, this::tryAcquire);
  }

  boolean acquire(Object blocking, Object timeout) {
    double seconds = Conversion.toDouble(timeout);
    if (!Conversion.truth(blocking)) {
      if (seconds != -1) {
        throw Errors.value("can't specify a timeout for a non-blocking call");
      }
      return tryAcquire();
    }
    if (seconds < 0 && seconds != -1) {
      throw Errors.value("timeout value must be a non-negative number");
    }
    if (seconds > LONGEST_SECONDS) {
      throw Errors.overflow("timestamp too large to convert to C PyTime_t");
    }
    return acquire(seconds == -1 ? Blocking.NEVER : Blocking.deadline(timeout));
  }

  void release() {
    synchronized (this) {
      if (reentrant && owner != Thread.currentThread()) {
        throw Errors.runtime("cannot release un-acquired lock");
      }
      if (holds == 0) {
        throw Errors.runtime("release unlocked lock");
      }
      if (--holds == 0) {
        owner = null;
        notify();
      }
    }
  }

  /** Releases it wholly, however often it was taken; gives how often. */
  int releaseAll() {
    synchronized (this) {
      int held = holds;
      holds = 0;
      owner = null;
      notify();
      return held;
    }
  }

  /** Takes it again as often as it was. */
  void acquireAll(int times) {
    acquire(Blocking.NEVER);
    synchronized (this) {
      holds = times;
    }
  }

  private synchronized String held() {
    return " owner=" + (owner == null ? 0 : owner.threadId()) + " count=" + holds;
  }

  private static LockValue self(Object self) {
    return (LockValue) self;
  }

  static void declare(TypeMembers members, Engine engine, boolean reentrant) {
    members.constructor(
        (reentrant ? "RLock" : "Lock") + "(cls, /)",
        "A lock that one thread at a time can have.",
        arguments -> new LockValue((Type) arguments[0], engine, reentrant));
    members.method(
        "acquire(self, blocking=True, timeout=-1)",
        "Take the lock; tell whether that succeeded.",
        (self, blocking, timeout) -> self(self).acquire(blocking, timeout));
    members.method(
        "release(self)",
        "Give the lock back.",
        self -> {
          self(self).release();
          return None.NONE;
        });
    if (reentrant) {
      members.method(
          "_is_owned(self)", "Whether this thread has it.", self -> self(self).ownedByThis());
      members.method(
          "_recursion_count(self)",
          "How often this thread has it.",
          self -> self(self).ownedByThis() ? (long) self(self).holds : 0L);
      members.method(
          "_release_save(self)",
          "Give it back wholly; what _acquire_restore needs.",
          self -> {
            if (!self(self).ownedByThis()) {
              throw Errors.runtime("cannot release un-acquired lock");
            }
            return (long) self(self).releaseAll();
          });
      members.method(
          "_acquire_restore(self, count, /)",
          "Take it as often as it was.",
          (self, count) -> {
            self(self).acquireAll(Conversion.indexInt(count, "count"));
            return None.NONE;
          });
    } else {
      members.method("locked(self)", "Whether some thread has it.", self -> self(self).locked());
    }
    members.method("__enter__(self)", "Take the lock.", self -> self(self).acquire(Blocking.NEVER));
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Give the lock back.",
        arguments -> {
          self(arguments[0]).release();
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<"
                + (self(self).locked() ? "locked " : "unlocked ")
                + (reentrant ? "_thread.RLock" : "_thread.lock")
                + " object"
                + (reentrant ? self(self).held() : "")
                + " at "
                + Identity.address(self)
                + ">");
  }
}
