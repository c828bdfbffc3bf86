package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Condition}. */
final class ConditionMethods {
  private ConditionMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Asynchronous equivalent to threading.Condition.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a condition.",
        arguments -> new ConditionValue((Type) arguments[0], types));
    members.method(
        "__init__(self, lock=None)",
        "Use a lock, or a new one.",
        (self, lock) -> {
          ((ConditionValue) self).lock =
              lock == None.NONE ? new LockValue(types.lock, types) : lock;
          return None.NONE;
        });
    members.method(
        "acquire(self)",
        "Acquire the underlying lock.",
        self -> {
          Object lock = ((ConditionValue) self).lock;
          return lock instanceof LockValue own
              ? new LockValue.Acquire(own, true, "Lock.acquire")
              : Calls.method(lock, "acquire");
        });
    members.method(
        "release(self)",
        "Release the underlying lock.",
        self -> {
          ((ConditionValue) self).release();
          return None.NONE;
        });
    members.method(
        "locked(self)",
        "Return True if the underlying lock is acquired.",
        self -> ((ConditionValue) self).locked());
    members.method(
        "wait(self)",
        "Wait until notified.",
        self -> new ConditionValue.Wait((ConditionValue) self));
    members.method(
        "wait_for(self, predicate)",
        "Wait until a predicate becomes true.",
        (self, predicate) -> new ConditionValue.WaitFor((ConditionValue) self, predicate));
    members.method(
        "notify(self, n=1)",
        "Wake up some of the tasks waiting on this condition.",
        (self, count) -> {
          ((ConditionValue) self).notify(((Number) Conversion.index(count)).longValue());
          return None.NONE;
        });
    members.method(
        "notify_all(self)",
        "Wake up all tasks waiting on this condition.",
        self -> {
          ((ConditionValue) self).notify(((ConditionValue) self).waiting());
          return None.NONE;
        });
    members.getter("_lock", "The underlying lock.", self -> ((ConditionValue) self).lock);
    LoopBound.declareWaiters(members, "_waiters", self -> ((ConditionValue) self).waiters);
    ContextManagers.declare(
        members,
        self -> new ConditionValue.Enter((ConditionValue) self),
        self ->
            new Immediate(
                "_ContextManagerMixin.__aexit__",
                () -> {
                  ((ConditionValue) self).release();
                  return None.NONE;
                }));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          ConditionValue condition = (ConditionValue) self;
          return condition.text(
              (condition.locked() ? "locked" : "unlocked")
                  + LoopBound.waiters(condition.waiting()));
        });
  }
}
