package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * An event loop policy: where loops are made and which one is a thread's current. A script's own
 * extends {@code AbstractEventLoopPolicy} or the default one.
 */
final class PolicyValue extends Instance {
  /** The default policy. */
  PolicyValue(Loops loops) {
    this(
        Type.builtin(
            "asyncio.unix_events",
            "_UnixDefaultEventLoopPolicy",
            Type.builtin(
                "asyncio.events",
                "AbstractEventLoopPolicy",
                Types.OBJECT,
                PolicyValue::declareAbstract),
            members -> declare(members, loops)));
  }

  private PolicyValue(Type type) {
    super(type);
  }

  /** The class of all policies. */
  Type abstractType() {
    return type().bases()[0];
  }

  private static ScriptError notImplemented() {
    return new ScriptError(
        new ExceptionValue(ExceptionTypes.NOT_IMPLEMENTED_ERROR, TupleValue.EMPTY));
  }

  private static void declareAbstract(TypeMembers members) {
    members.constant("__doc__", "Abstract policy for accessing the event loop.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a policy.",
        arguments -> new PolicyValue((Type) arguments[0]));
    members.method(
        "get_event_loop(self)",
        "Get the event loop for the current context.",
        self -> {
          throw notImplemented();
        });
    members.method(
        "set_event_loop(self, loop)",
        "Set the event loop for the current context to loop.",
        (self, loop) -> {
          throw notImplemented();
        });
    members.method(
        "new_event_loop(self)",
        "Create and return a new event loop object according to this policy.",
        self -> {
          throw notImplemented();
        });
    members.method(
        "get_child_watcher(self)",
        "There are no child watchers.",
        self -> {
          throw notImplemented();
        });
    members.method(
        "set_child_watcher(self, watcher)",
        "There are no child watchers.",
        (self, watcher) -> {
          throw notImplemented();
        });
  }

  private static void declare(TypeMembers members, Loops loops) {
    members.method(
        "get_event_loop(self)",
        "Get the event loop of this thread.",
        self -> loops.currentByDefault());
    members.method(
        "new_event_loop(self)", "Create a new event loop.", self -> new EventLoop(loops));
    members.method(
        "set_event_loop(self, loop)",
        "Set the event loop of this thread.",
        (self, loop) -> {
          if (loop != None.NONE && !(loop instanceof EventLoop)) {
            throw Errors.type(
                "loop must be an instance of AbstractEventLoop or None, not '"
                    + Types.of(loop).name()
                    + "'");
          }
          loops.setCurrentByDefault(loop == None.NONE ? null : (EventLoop) loop);
          return None.NONE;
        });
  }
}
