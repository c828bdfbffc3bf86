package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Task}. */
final class TaskMethods {
  private TaskMethods() {}

  static void declare(TypeMembers members, Loops loops) {
    members.constant("__doc__", "A coroutine wrapped in a Future.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Create and return a new object.",
        arguments -> new Task((Type) arguments[0]));
    members.methodN(
        "__init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)",
        "Schedule the coroutine.",
        arguments -> {
          EventLoop loop =
              arguments[2] == None.NONE ? loops.current() : FutureMethods.loop(arguments[2]);
          ((Task) arguments[0])
              .start(
                  loop,
                  arguments[1],
                  arguments[3] == None.NONE ? null : LoopText.name(arguments[3]),
                  FutureMethods.context(arguments[4]),
                  Conversion.truth(arguments[5]));
          return None.NONE;
        });
    members.method("get_name(self, /)", "Return the name.", self -> ((Task) self).name());
    members.method(
        "set_name(self, value, /)",
        "Set the name.",
        (self, name) -> {
          ((Task) self).setName(LoopText.name(name));
          return None.NONE;
        });
    members.method(
        "get_coro(self, /)",
        "Return the coroutine; None where an eager task ended without waiting.",
        self -> {
          Object coroutine = ((Task) self).coroutine();
          return coroutine == null ? None.NONE : coroutine;
        });
    members.method("get_context(self, /)", "Return the context.", self -> ((Task) self).context());
    members.method(
        "cancel(self, /, msg=None)",
        "Request that this task cancel itself.",
        (self, message) -> ((Task) self).cancel(message == None.NONE ? null : message));
    members.method(
        "cancelling(self, /)",
        "Return the count of the task's cancellation requests.",
        self -> (long) ((Task) self).cancelling());
    members.method(
        "uncancel(self, /)",
        "Decrement the task's count of cancellation requests.",
        self -> (long) ((Task) self).uncancel());
    members.method(
        "get_stack(self, /, *, limit=None)",
        "Return the list of stack frames for this task's coroutine.",
        (self, limit) -> TaskStacks.frames((Task) self, limit));
    members.method(
        "print_stack(self, /, *, limit=None, file=None)",
        "Print the stack or traceback for this task's coroutine.",
        (self, limit, file) -> {
          TaskStacks.print((Task) self, limit, file);
          return None.NONE;
        });
    members.method("__repr__(self, /)", "Return repr(self).", self -> LoopText.task((Task) self));
    members.getter("_coro", "The coroutine.", self -> ((Task) self).coroutine());
    members.getter(
        "_must_cancel",
        "Whether its next step throws CancelledError.",
        self -> ((Task) self).mustCancel());
    members.property(
        "_log_destroy_pending",
        "Never asked for: a pending task is held by its loop and not destroyed.",
        self -> true,
        (self, value) -> None.NONE);
    members.getter(
        "_fut_waiter",
        "The future it waits for, or None.",
        self -> {
          Future waitingFor = ((Task) self).waitingFor();
          if (waitingFor instanceof ForeignFuture stand) {
            return stand.foreign;
          }
          return waitingFor == null ? None.NONE : waitingFor;
        });
  }
}
