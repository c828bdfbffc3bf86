package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.None;

/** Declares {@code asyncio.Runner}. */
final class RunnerMethods {
  private RunnerMethods() {}

  static void declare(TypeMembers members, Loops loops) {
    members.constant("__doc__", "A context manager that controls event loop life cycle.");
    members.constructor(
        "__new__(cls, *, debug=None, loop_factory=None)",
        "Make a runner.",
        arguments -> new Runner(loops, arguments[1], arguments[2]));
    members.method(
        "__enter__(self)",
        "Make the loop.",
        self -> {
          ((Runner) self).initialize();
          return self;
        });
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Close the loop.",
        arguments -> {
          ((Runner) arguments[0]).close();
          return None.NONE;
        });
    members.method(
        "close(self)",
        "Shutdown and close event loop.",
        self -> {
          ((Runner) self).close();
          return None.NONE;
        });
    members.method("get_loop(self)", "Return embedded event loop.", self -> ((Runner) self).loop());
    members.method(
        "run(self, coro, *, context=None)",
        "Run a coroutine inside the embedded event loop.",
        (self, coroutine, context) ->
            ((Runner) self).run(coroutine, FutureMethods.context(context)));
  }
}
