package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/**
 * {@code threading.Event} and {@code threading.Semaphore}: a count that threads wait for to be
 * above zero.
 */
final class SignalValue extends Instance {
  private final Engine engine;

  /** The count that a release must not pass, or -1 for none. */
  private final long bound;

  // Guarded by this:
  private long count;

  SignalValue(Type type, Engine engine, long count, long bound) {
    super(type);
    this.engine = engine;
    this.count = count;
    this.bound = bound;
  }

  private synchronized boolean isSet() {
    return count > 0;
  }

  private synchronized void set(long value) {
    count = value;
    notifyAll();
  }

  private synchronized boolean take() {
    if (count > 0) {
      count--;
      return true;
    }
    return false;
  }

  private synchronized void give(long more) {
    if (bound >= 0 && count + more > bound) {
      throw Errors.value("Semaphore released too many times");
    }
    count += more;
    notifyAll();
  }

  private boolean await(Object timeout) {
    return Blocking.await(engine, this, Blocking.deadline(timeout), this::isSet);
  }

  private boolean acquire(Object blocking, Object timeout) {
    if (!Conversion.truth(blocking)) {
      if (timeout != None.NONE) {
        throw Errors.value("can't specify timeout for non-blocking acquire");
      }
      return take();
    }
    return Blocking.await(engine, this, Blocking.deadline(timeout), this::take);
  }

  private static SignalValue self(Object self) {
    return (SignalValue) self;
  }

  static void declareEvent(TypeMembers members, Engine engine) {
    members.constructor(
        "Event(cls, /)",
        "A flag that threads wait for.",
        arguments -> new SignalValue((Type) arguments[0], engine, 0, -1));
    members.method("is_set(self)", "Whether the flag is set.", self -> self(self).isSet());
    members.method(
        "set(self)",
        "Set the flag and wake all that wait.",
        self -> {
          self(self).set(1);
          return None.NONE;
        });
    members.method(
        "clear(self)",
        "Clear the flag.",
        self -> {
          self(self).set(0);
          return None.NONE;
        });
    members.method(
        "wait(self, timeout=None)",
        "Wait until the flag is set; False where the time was over first.",
        (self, timeout) -> self(self).await(timeout));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<threading.Event at "
                + Identity.address(self)
                + ": "
                + (self(self).isSet() ? "set" : "unset")
                + ">");
  }

  static void declareSemaphore(TypeMembers members, Engine engine, boolean bounded) {
    members.constructor(
        (bounded ? "BoundedSemaphore" : "Semaphore") + "(cls, value=1)",
        "A count of how many threads may go on.",
        arguments -> {
          long count = Conversion.indexInt(arguments[1], "value");
          if (count < 0) {
            throw Errors.value("semaphore initial value must be >= 0");
          }
          return new SignalValue((Type) arguments[0], engine, count, bounded ? count : -1);
        });
    members.method(
        "acquire(self, blocking=True, timeout=None)",
        "Take one; tell whether that succeeded.",
        (self, blocking, timeout) -> self(self).acquire(blocking, timeout));
    members.method(
        "release(self, n=1)",
        "Give n back.",
        (self, count) -> {
          long more = Conversion.indexInt(count, "n");
          if (more < 1) {
            throw Errors.value("n must be one or more");
          }
          self(self).give(more);
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          SignalValue semaphore = self(self);
          String bound = semaphore.bound < 0 ? "" : "/" + semaphore.bound;
          return "<"
              + semaphore.type().module()
              + "."
              + semaphore.type().name()
              + " at "
              + Identity.address(self)
              + ": value="
              + semaphore.count
              + bound
              + ">";
        });
    members.method("__enter__(self)", "Take one.", self -> self(self).acquire(true, None.NONE));
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Give one back.",
        arguments -> {
          self(arguments[0]).give(1);
          return None.NONE;
        });
  }
}
