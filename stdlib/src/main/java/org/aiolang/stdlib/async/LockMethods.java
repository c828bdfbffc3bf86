package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Lock}. */
final class LockMethods {
  private LockMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Primitive lock objects.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a lock.",
        arguments -> new LockValue((Type) arguments[0], types));
    members.method("__init__(self)", "Make an unlocked lock.", self -> None.NONE);
    members.method(
        "acquire(self)",
        "Acquire a lock.",
        self -> new LockValue.Acquire((LockValue) self, true, "Lock.acquire"));
    members.method(
        "release(self)",
        "Release a lock.",
        self -> {
          ((LockValue) self).release();
          return None.NONE;
        });
    members.method(
        "locked(self)", "Return True if lock is acquired.", self -> ((LockValue) self).locked());
    LoopBound.declareWaiters(members, "_waiters", self -> ((LockValue) self).waiters);
    ContextManagers.declare(
        members,
        self -> new LockValue.Acquire((LockValue) self, None.NONE, "Lock.acquire"),
        self -> new LockValue.Exit((LockValue) self));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          LockValue lock = (LockValue) self;
          return lock.text(
              (lock.locked() ? "locked" : "unlocked") + LoopBound.waiters(lock.waiting()));
        });
  }
}
