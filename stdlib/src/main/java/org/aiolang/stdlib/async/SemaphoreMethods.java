package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Semaphore} and {@code BoundedSemaphore}. */
final class SemaphoreMethods {
  private SemaphoreMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "A Semaphore implementation.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a semaphore.",
        arguments -> new SemaphoreValue((Type) arguments[0], types));
    members.method(
        "__init__(self, value=1)",
        "Set the counter.",
        (self, value) -> {
          initialize((SemaphoreValue) self, value);
          return None.NONE;
        });
    members.method(
        "acquire(self)",
        "Acquire a semaphore.",
        self -> new SemaphoreValue.Acquire((SemaphoreValue) self, true));
    members.method(
        "release(self)",
        "Release a semaphore, incrementing the internal counter by one.",
        self -> {
          ((SemaphoreValue) self).release();
          return None.NONE;
        });
    members.method(
        "locked(self)",
        "Returns True if semaphore cannot be acquired immediately.",
        self -> ((SemaphoreValue) self).locked());
    members.getter("_value", "The counter.", self -> ((SemaphoreValue) self).value);
    LoopBound.declareWaiters(members, "_waiters", self -> ((SemaphoreValue) self).waiters);
    ContextManagers.declare(
        members,
        self -> new SemaphoreValue.Acquire((SemaphoreValue) self, None.NONE),
        self ->
            new SemaphoreValue.Exit(
                (SemaphoreValue) self, ((SemaphoreValue) self).type() == types.boundedSemaphore));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          SemaphoreValue semaphore = (SemaphoreValue) self;
          return semaphore.text(
              (semaphore.locked() ? "locked" : "unlocked, value:" + semaphore.value)
                  + LoopBound.waiters(semaphore.waiting()));
        });
  }

  private static void initialize(SemaphoreValue semaphore, Object value) {
    if (Conversion.truth(Comparison.less(value, 0L))) {
      throw Errors.value("Semaphore initial value must be >= 0");
    }
    semaphore.value = ((Number) Conversion.index(value)).longValue();
    semaphore.bound = semaphore.value;
  }

  static void declareBounded(TypeMembers members) {
    members.constant("__doc__", "A bounded semaphore implementation.");
    members.method(
        "__init__(self, value=1)",
        "Set the counter and its bound.",
        (self, value) -> {
          initialize((SemaphoreValue) self, value);
          return None.NONE;
        });
    members.method(
        "release(self)",
        "Release; raises ValueError above the initial value.",
        self -> {
          SemaphoreValue semaphore = (SemaphoreValue) self;
          checkBound(semaphore);
          semaphore.release();
          return None.NONE;
        });
  }

  static void checkBound(SemaphoreValue semaphore) {
    if (semaphore.value >= semaphore.bound) {
      throw Errors.value("BoundedSemaphore released too many times");
    }
  }
}
