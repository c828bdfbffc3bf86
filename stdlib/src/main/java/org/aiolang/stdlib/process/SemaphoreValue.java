package org.aiolang.stdlib.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.LockSupport;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.stdlib.exchange.SharedParts;

/**
 * A lock or semaphore of several processes: a word in shared memory, changed by compare-and-set.
 * Who waits looks again and again, ever more seldom: the JVM has no way to sleep on another
 * process's memory. A lock's word names who has it; where that process has ended, whoever waits is
 * told instead of waiting for ever.
 */
final class SemaphoreValue extends Instance {
  static final long RECURSIVE = 0;
  static final long COUNTING = 1;
  static final int SIZE = 64;

  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final int WORD = 0;

  /** How often its owner has a recursive one; read and written by the owner only. */
  private static final int COUNT = 8;

  private static final int SPINS = 200;
  private static final long SHORTEST_NANOS = 20_000;
  private static final long LONGEST_NANOS = 1_000_000;
  private static final long LONGEST_LATER_NANOS = 5_000_000;
  private static final long LATER_NANOS = 100_000_000;
  private static final long LOOK_AFTER_OWNER_NANOS = 200_000_000;

  private final Sharing sharing;
  private final SharedParts.Part part;
  private final ByteBuffer memory;
  private final long kind;
  private final long most;

  SemaphoreValue(Type type, Sharing sharing, SharedParts.Part part, long kind, long most) {
    super(type);
    this.sharing = sharing;
    this.part = part;
    this.memory = part.block().memory().slice(part.offset(), SIZE).order(ByteOrder.nativeOrder());
    this.kind = kind;
    this.most = most;
  }

  void initialize(long value) {
    LONG.setVolatile(memory, WORD, counts() ? value : value > 0 ? 0 : owner());
  }

  /** Whether the word is a number, rather than an owner. */
  private boolean counts() {
    return kind == COUNTING && most > 1;
  }

  private long word() {
    return (long) LONG.getVolatile(memory, WORD);
  }

  private static long owner() {
    return ProcessHandle.current().pid() << 32 | Thread.currentThread().threadId() & 0xffffffffL;
  }

  private boolean isMine() {
    return !counts() && word() == owner();
  }

  private int count() {
    if (counts()) {
      return 0;
    }
    if (kind == RECURSIVE) {
      return isMine() ? memory.getInt(COUNT) : 0;
    }
    return isMine() ? 1 : 0;
  }

  private boolean tryAcquire() {
    if (counts()) {
      while (true) {
        long value = word();
        if (value <= 0) {
          return false;
        }
        if (LONG.compareAndSet(memory, WORD, value, value - 1)) {
          return true;
        }
      }
    }
    long me = owner();
    if (kind == RECURSIVE && word() == me) {
      memory.putInt(COUNT, memory.getInt(COUNT) + 1);
      return true;
    }
    if (LONG.compareAndSet(memory, WORD, 0L, me)) {
      memory.putInt(COUNT, 1);
      return true;
    }
    return false;
  }

  private enum Wait {
    TAKEN,
    TIMED_OUT,
    INTERRUPTED,
    ORPHANED
  }

  private boolean acquire(long deadline) {
    if (tryAcquire()) {
      return true;
    }
    while (true) {
      Wait outcome = sharing.engine.lock().blocking(() -> await(deadline));
      switch (outcome) {
        case TAKEN -> {
          return true;
        }
        case TIMED_OUT -> {
          return false;
        }
        case INTERRUPTED -> sharing.engine.lock().safepoint();
        case ORPHANED ->
            throw Errors.of(
                FutureErrors.PROCESS_ERROR,
                "the lock will never be released: process "
                    + (word() >>> 32)
                    + ", which has it, has ended");
      }
    }
  }

  private Wait await(long deadline) {
    for (int i = 0; i < SPINS; i++) {
      if (tryAcquire()) {
        return Wait.TAKEN;
      }
      Thread.onSpinWait();
    }
    long start = System.nanoTime();
    long pause = SHORTEST_NANOS;
    long looked = start;
    while (true) {
      if (Thread.interrupted()) {
        return Wait.INTERRUPTED;
      }
      long now = System.nanoTime();
      if (deadline != Blocking.NEVER && now - deadline >= 0) {
        return Wait.TIMED_OUT;
      }
      if (now - looked > LOOK_AFTER_OWNER_NANOS) {
        looked = now;
        if (isOrphaned()) {
          return Wait.ORPHANED;
        }
      }
      long longest = now - start > LATER_NANOS ? LONGEST_LATER_NANOS : LONGEST_NANOS;
      pause = Math.min(pause + pause / 2, longest);
      LockSupport.parkNanos(
          this, deadline == Blocking.NEVER ? pause : Math.min(pause, deadline - now));
      if (tryAcquire()) {
        return Wait.TAKEN;
      }
    }
  }

  private boolean isOrphaned() {
    long word = word();
    if (counts() || word == 0) {
      return false;
    }
    boolean alive = ProcessHandle.of(word >>> 32).map(ProcessHandle::isAlive).orElse(false);
    return !alive && word() == word;
  }

  private boolean acquire(Object blocking, Object timeout) {
    if (!Conversion.truth(blocking)) {
      return tryAcquire();
    }
    return acquire(Blocking.deadline(timeout));
  }

  private void release() {
    if (counts()) {
      while (true) {
        long value = word();
        if (value >= most) {
          throw Errors.value("semaphore or lock released too many times");
        }
        if (LONG.compareAndSet(memory, WORD, value, value + 1)) {
          return;
        }
      }
    }
    if (kind == RECURSIVE) {
      if (!isMine()) {
        throw Errors.of(
            ExceptionTypes.ASSERTION_ERROR,
            "attempt to release recursive lock not owned by thread");
      }
      int left = memory.getInt(COUNT) - 1;
      memory.putInt(COUNT, left);
      if (left == 0) {
        LONG.setVolatile(memory, WORD, 0L);
      }
      return;
    }
    long word = word();
    if (word == 0 || !LONG.compareAndSet(memory, WORD, word, 0L)) {
      throw Errors.value("semaphore or lock released too many times");
    }
  }

  private long value() {
    return counts() ? word() : word() == 0 ? 1 : 0;
  }

  private static SemaphoreValue self(Object self) {
    return (SemaphoreValue) self;
  }

  static void declare(TypeMembers members, Sharing sharing, Object openFunction) {
    members.constructor(
        "SemLock(cls, kind, value, maxvalue, /)",
        "A lock or semaphore of several processes.",
        arguments -> {
          long kind = (Long) arguments[1];
          long most = Conversion.indexInt(arguments[3], "maxvalue");
          try {
            SemaphoreValue made =
                new SemaphoreValue(
                    (Type) arguments[0], sharing, sharing.parts.allocate(SIZE), kind, most);
            made.initialize(Conversion.indexInt(arguments[2], "value"));
            return made;
          } catch (java.io.IOException failure) {
            throw Sharing.failed(failure);
          }
        });
    members.method(
        "acquire(self, block=True, timeout=None)",
        "Take it; tell whether that succeeded.",
        (self, blocking, timeout) -> self(self).acquire(blocking, timeout));
    members.method(
        "release(self)",
        "Give it back.",
        self -> {
          self(self).release();
          return None.NONE;
        });
    members.method(
        "_count(self)", "How often this thread has it.", self -> (long) self(self).count());
    members.method("_is_mine(self)", "Whether this thread has it.", self -> self(self).isMine());
    members.method("_get_value(self)", "Its value.", self -> self(self).value());
    members.method("_is_zero(self)", "Whether nobody gets it.", self -> self(self).value() == 0);
    members.method(
        "_owner(self)",
        "The process that has it, or 0.",
        self -> self(self).counts() ? 0L : self(self).word() >>> 32);
    members.getter("maxvalue", "The highest value.", self -> self(self).most);
    members.getter("kind", "Whether it counts or is recursive.", self -> self(self).kind);
    members.method("__enter__(self)", "Take it.", self -> self(self).acquire(Blocking.NEVER));
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Give it back.",
        arguments -> {
          self(arguments[0]).release();
          return None.NONE;
        });
    members.method(
        "__reduce__(self, /)",
        "How another process gets it.",
        self -> {
          SemaphoreValue semaphore = self(self);
          SharedParts.Part part = semaphore.part;
          return new TupleValue(
              openFunction,
              new TupleValue(
                  part.block().address(),
                  (long) part.block().size(),
                  (long) part.offset(),
                  semaphore.kind,
                  semaphore.most));
        });
  }
}
