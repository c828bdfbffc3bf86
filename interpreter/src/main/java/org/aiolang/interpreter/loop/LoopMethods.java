package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Declares the event loop's methods. */
final class LoopMethods {
  private LoopMethods() {}

  static void declare(TypeMembers members, Loops loops) {
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make an event loop.",
        arguments -> new EventLoop((Type) arguments[0], loops));
    members.method(
        "__init__(self, selector=None)", "Take part in making it.", (self, selector) -> None.NONE);
    declareRunning(members);
    declareScheduling(members);
    declareSettings(members);
    declareSignals(members, loops);
    LoopThreads.declare(members);
    LoopRefusals.declare(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          EventLoop loop = (EventLoop) self;
          return "<"
              + loop.type().name()
              + " running="
              + Conversion.repr(loop.isRunning())
              + " closed="
              + Conversion.repr(loop.isClosed())
              + " debug="
              + Conversion.repr(loop.debug)
              + ">";
        });
  }

  private static void declareRunning(TypeMembers members) {
    members.method(
        "run_forever(self)",
        "Run until stop() is called.",
        self -> {
          ((EventLoop) self).runForever();
          return None.NONE;
        });
    members.method(
        "run_until_complete(self, future)",
        "Run until the Future is done.",
        (self, future) -> ((EventLoop) self).runUntilComplete(future));
    members.method(
        "_run_once(self)",
        "Run one full iteration of the event loop.",
        self -> {
          ((EventLoop) self).singleTurn();
          return None.NONE;
        });
    members.getter(
        "_ready", "What runs in the next turn, in order.", self -> ((EventLoop) self).ready.list());
    members.method(
        "_write_to_self(self)",
        "Wake the loop where it waits.",
        self -> {
          ((EventLoop) self).door().wake();
          return None.NONE;
        });
    members.method(
        "stop(self)",
        "Stop running the event loop.",
        self -> {
          ((EventLoop) self).stop();
          return None.NONE;
        });
    members.method(
        "close(self)",
        "Close the event loop.",
        self -> {
          ((EventLoop) self).close();
          return None.NONE;
        });
    members.method(
        "is_running(self)",
        "Returns True if the event loop is running.",
        self -> ((EventLoop) self).isRunning());
    members.method(
        "is_closed(self)",
        "Returns True if the event loop was closed.",
        self -> ((EventLoop) self).isClosed());
    members.method(
        "time(self)",
        "Return the time according to the event loop's clock.",
        self -> ((EventLoop) self).time());
    members.method(
        "create_future(self)",
        "Create a Future object attached to the loop.",
        self -> new Future((EventLoop) self));
    members.methodN(
        "create_task(self, coro, *, name=None, context=None)",
        "Schedule a coroutine object.",
        arguments ->
            ((EventLoop) arguments[0])
                .createTask(arguments[1], arguments[2], FutureMethods.context(arguments[3])));
    members.method(
        "shutdown_asyncgens(self)",
        "Shutdown all active asynchronous generators.",
        self -> new AsyncGeneratorShutdown((EventLoop) self));
  }

  private static void declareScheduling(TypeMembers members) {
    members.methodN(
        "call_soon(self, callback, *args, context=None)",
        "Arrange for a callback to be called as soon as possible.",
        arguments -> {
          EventLoop loop = (EventLoop) arguments[0];
          checkCallback(loop, arguments[1], "call_soon");
          return loop.callSoon(
              arguments[1], (Object[]) arguments[2], FutureMethods.context(arguments[3]));
        });
    members.methodN(
        "call_soon_threadsafe(self, callback, *args, context=None)",
        "Like call_soon(), but thread-safe.",
        arguments -> {
          EventLoop loop = (EventLoop) arguments[0];
          checkCallback(loop, arguments[1], "call_soon_threadsafe");
          Handle handle =
              new Handle(
                  loop, arguments[1], (Object[]) arguments[2], FutureMethods.context(arguments[3]));
          loop.callSoonThreadsafe(handle);
          return handle;
        });
    members.methodN(
        "call_later(self, delay, callback, *args, context=None)",
        "Arrange for a callback to be called at a given time.",
        arguments -> {
          EventLoop loop = (EventLoop) arguments[0];
          if (arguments[1] == None.NONE) {
            throw Errors.type("delay must not be None");
          }
          double when = Conversion.toDouble(Arithmetic.add(loop.time(), arguments[1]));
          checkCallback(loop, arguments[2], "call_at");
          return loop.callAt(
              when, arguments[2], (Object[]) arguments[3], FutureMethods.context(arguments[4]));
        });
    members.methodN(
        "call_at(self, when, callback, *args, context=None)",
        "Like call_later(), but uses an absolute time.",
        arguments -> {
          EventLoop loop = (EventLoop) arguments[0];
          if (arguments[1] == None.NONE) {
            throw Errors.type("when cannot be None");
          }
          checkCallback(loop, arguments[2], "call_at");
          return loop.callAt(
              Conversion.toDouble(arguments[1]),
              arguments[2],
              (Object[]) arguments[3],
              FutureMethods.context(arguments[4]));
        });
  }

  static void checkCallback(EventLoop loop, Object callback, String method) {
    if (!loop.debug) {
      return;
    }
    if (Coroutines.isCoroutine(callback) || Coroutines.isCoroutineFunction(callback)) {
      throw Errors.type("coroutines cannot be used with " + method + "()");
    }
    if (!callable(callback)) {
      throw Errors.type(
          "a callable object was expected by " + method + "(), got " + Conversion.repr(callback));
    }
  }

  static boolean callable(Object value) {
    return value instanceof CallableValue || Types.of(value).lookup("__call__") != null;
  }

  private static void declareSignals(TypeMembers members, Loops loops) {
    members.methodN(
        "add_signal_handler(self, sig, callback, *args)",
        "Add a handler for a signal.",
        arguments -> {
          loops
              .signals()
              .add((EventLoop) arguments[0], arguments[1], arguments[2], (Object[]) arguments[3]);
          return None.NONE;
        });
    members.method(
        "remove_signal_handler(self, sig)",
        "Remove a handler for a signal.",
        (self, signal) -> loops.signals().remove((EventLoop) self, signal));
  }

  private static void declareSettings(TypeMembers members) {
    members.method("get_debug(self)", "Return the debug flag.", self -> ((EventLoop) self).debug);
    members.method(
        "set_debug(self, enabled)",
        "Set the debug flag.",
        (self, enabled) -> {
          ((EventLoop) self).debug = Conversion.truth(enabled);
          return None.NONE;
        });
    members.property(
        "slow_callback_duration",
        "The seconds from which a callback is reported in debug mode.",
        self -> ((EventLoop) self).slowCallbackDuration,
        (self, seconds) -> {
          ((EventLoop) self).slowCallbackDuration = Conversion.toDouble(seconds);
          return None.NONE;
        });
    members.method(
        "set_task_factory(self, factory)",
        "Set a task factory that will be used by loop.create_task().",
        (self, factory) -> {
          if (factory != None.NONE && !callable(factory)) {
            throw Errors.type("task factory must be a callable or None");
          }
          ((EventLoop) self).taskFactory = factory;
          return None.NONE;
        });
    members.method(
        "get_task_factory(self)",
        "Return a task factory, or None if the default one is in use.",
        self -> ((EventLoop) self).taskFactory);
    members.method(
        "set_exception_handler(self, handler)",
        "Set handler as the new event loop exception handler.",
        (self, handler) -> {
          if (handler != None.NONE && !callable(handler)) {
            throw Errors.type(
                "A callable object or None is expected, got " + Conversion.repr(handler));
          }
          ((EventLoop) self).exceptionHandler = handler;
          return None.NONE;
        });
    members.method(
        "get_exception_handler(self)",
        "Return an exception handler, or None if the default one is in use.",
        self -> ((EventLoop) self).exceptionHandler);
    members.method(
        "default_exception_handler(self, context)",
        "Default exception handler.",
        (self, context) -> {
          ErrorReports.print((EventLoop) self, dict(context));
          return None.NONE;
        });
    members.method(
        "call_exception_handler(self, context)",
        "Call the current event loop's exception handler.",
        (self, context) -> {
          ErrorReports.callHandler((EventLoop) self, dict(context));
          return None.NONE;
        });
  }

  private static DictValue dict(Object context) {
    if (context instanceof DictValue dict) {
      return dict;
    }
    Attributes.get(context, "get"); // raises CPython's error
    throw Errors.type("a dict is required, got " + Conversion.repr(context));
  }
}
