package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.None;

/** Declares {@code asyncio.Timeout}. */
final class TimeoutMethods {
  private TimeoutMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Asynchronous context manager for cancelling overdue coroutines.");
    members.constructor(
        "__new__(cls, when)",
        "Schedule a timeout that will trigger at a given loop time.",
        arguments -> new TimeoutValue(types, arguments[1]));
    members.method(
        "when(self)", "Return the current deadline.", self -> ((TimeoutValue) self).when());
    members.method(
        "reschedule(self, when)",
        "Reschedule the timeout.",
        (self, when) -> {
          ((TimeoutValue) self).reschedule(when);
          return None.NONE;
        });
    members.method(
        "expired(self)",
        "Is timeout expired during execution?",
        self -> ((TimeoutValue) self).expired());
    members.method(
        "__aenter__(self)",
        "Start the timeout.",
        self -> new Immediate("Timeout.__aenter__", () -> ((TimeoutValue) self).enter()));
    members.methodN(
        "__aexit__(self, exc_type, exc_val, exc_tb)",
        "End the timeout.",
        arguments ->
            new Immediate(
                "Timeout.__aexit__",
                () -> {
                  ((TimeoutValue) arguments[0])
                      .exit(arguments[2] instanceof ExceptionValue raised ? raised : null);
                  return None.NONE;
                }));
    members.method("__repr__(self, /)", "Return repr(self).", self -> ((TimeoutValue) self).text());
  }
}
