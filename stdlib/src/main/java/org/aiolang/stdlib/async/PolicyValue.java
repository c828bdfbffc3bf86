package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The event loop policy: there is one kind of loop, and a policy only names ways to it. */
final class PolicyValue extends Instance {
  PolicyValue(Loops loops) {
    this(
        Type.builtin(
            "asyncio.unix_events",
            "_UnixDefaultEventLoopPolicy",
            Types.OBJECT,
            members -> declare(members, loops)));
  }

  private PolicyValue(Type type) {
    super(type);
  }

  private static void declare(TypeMembers members, Loops loops) {
    members.constructor(
        "__new__(cls)", "Make a policy.", arguments -> new PolicyValue((Type) arguments[0]));
    members.method(
        "get_event_loop(self)", "Get the event loop of this thread.", self -> loops.current());
    members.method(
        "new_event_loop(self)", "Create a new event loop.", self -> new EventLoop(loops));
    members.method(
        "set_event_loop(self, loop)",
        "Set the event loop of this thread.",
        (self, loop) -> {
          loops.setCurrent(loop == None.NONE ? null : (EventLoop) loop);
          return None.NONE;
        });
  }
}
