package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Declares {@code asyncio.Future}. */
final class FutureMethods {
  private FutureMethods() {}

  static void declare(TypeMembers members, Loops loops) {
    members.constant(
        "__doc__", "This class is *almost* compatible with concurrent.futures.Future.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Create and return a new object.",
        arguments -> new Future((Type) arguments[0], null));
    members.method(
        "__init__(self, *, loop=None)",
        "Make it belong to a loop.",
        (self, loop) -> {
          ((Future) self).loop = loop == None.NONE ? loops.current() : loop(loop);
          return None.NONE;
        });
    members.method(
        "result(self, /)",
        "Return the result this future represents.",
        self -> ((Future) self).result());
    members.method(
        "exception(self, /)",
        "Return the exception that was set on this future.",
        self -> ((Future) self).exception());
    members.method(
        "set_result(self, result, /)",
        "Mark the future done and set its result.",
        (self, result) -> {
          initialized(self).setResult(result);
          return None.NONE;
        });
    members.method(
        "set_exception(self, exception, /)",
        "Mark the future done and set an exception.",
        (self, exception) -> {
          initialized(self).setException(exception);
          return None.NONE;
        });
    members.method(
        "add_done_callback(self, fn, /, *, context=<unset>)",
        "Add a callback to be run when the future becomes done.",
        (self, function, context) -> {
          addCallback(initialized(self), function, context(context));
          return None.NONE;
        });
    members.method(
        "remove_done_callback(self, fn, /)",
        "Remove all instances of a callback from the \"call when done\" list.",
        (self, function) ->
            (long)
                initialized(self)
                    .removeCallbacks(each ->
                        each instanceof ScriptCallback script
                            && Comparison.equal(script.function(), function)));
    members.method(
        "cancel(self, /, msg=None)",
        "Cancel the future and schedule callbacks.",
        (self, message) -> initialized(self).cancel(message == None.NONE ? null : message));
    members.method(
        "cancelled(self, /)",
        "Return True if the future was cancelled.",
        self -> ((Future) self).cancelled());
    members.method(
        "done(self, /)", "Return True if the future is done.", self -> ((Future) self).done());
    members.method(
        "get_loop(self, /)",
        "Return the event loop the Future is bound to.",
        self -> ((Future) self).loop());
    members.method(
        "__await__(self, /)",
        "Return an iterator to be used in await expression.",
        self -> new FutureAwait((Future) self));
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> new FutureAwait((Future) self));
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> LoopText.future((Future) self));
    members.method(
        "_make_cancelled_error(self, /)",
        "Create the CancelledError to raise if the Future is cancelled.",
        self -> ((Future) self).cancelledError().value());
    members.classMethod(
        "__class_getitem__(cls, item, /)",
        "See PEP 585",
        arguments -> new GenericAlias((Type) arguments[0], arguments[1]));
    declareInternals(members);
  }

  /** What libraries look at although it is not documented. */
  private static void declareInternals(TypeMembers members) {
    members.property(
        "_asyncio_future_blocking",
        "Whether an await has just handed it to its task.",
        self -> ((Future) self).handed,
        (self, value) -> {
          ((Future) self).handed = Conversion.truth(value);
          return None.NONE;
        });
    members.getter(
        "_state",
        "PENDING, CANCELLED or FINISHED.",
        self ->
            switch (((Future) self).state) {
              case Future.PENDING -> "PENDING";
              case Future.CANCELLED -> "CANCELLED";
              default -> "FINISHED";
            });
    members.getter("_loop", "The event loop.", self -> ((Future) self).loop());
    members.getter(
        "_exception",
        "The exception or None.",
        self -> ((Future) self).failed() ? ((Future) self).peekOutcome() : None.NONE);
    members.getter(
        "_result",
        "The result or None.",
        self ->
            ((Future) self).state == Future.FINISHED ? ((Future) self).peekOutcome() : None.NONE);
    members.property(
        "_cancel_message",
        "The message given to cancel, or None.",
        self -> {
          Object message = ((Future) self).cancelMessage();
          return message == null ? None.NONE : message;
        },
        (self, message) -> {
          ((Future) self).setCancelMessage(message == None.NONE ? null : message);
          return None.NONE;
        });
    members.getter(
        "_callbacks",
        "The callbacks of scripts with their contexts, or None where there are none.",
        self -> callbacks((Future) self));
    members.getter(
        "_source_traceback",
        "Always None: what is remembered is the line that spawned a task.",
        self -> None.NONE);
    members.property(
        "_log_traceback",
        "Whether its exception would be reported as never retrieved.",
        self -> ((Future) self).unretrieved,
        (self, value) -> {
          if (Conversion.truth(value)) {
            throw Errors.value("_log_traceback can only be set to False");
          }
          ((Future) self).unretrieved = false;
          return None.NONE;
        });
  }

  private static Object callbacks(Future future) {
    ListValue all = new ListValue();
    for (DoneCallback each : future.callbacks()) {
      if (each instanceof ScriptCallback script) {
        Context context = script.context();
        all.append(new TupleValue(script.function(), context == null ? None.NONE : context));
      }
    }
    return all.size == 0 ? None.NONE : all;
  }

  /** A future whose {@code __init__} has run; raises RuntimeError else. */
  private static Future initialized(Object self) {
    Future future = (Future) self;
    future.loop();
    return future;
  }

  private static void addCallback(Future future, Object function, Context context) {
    if (future.done()) {
      future.loop().callSoon(function, new Object[] {future}, context);
    } else {
      future.addCallback(
          new ScriptCallback(
              function, context == null ? Context.copyOfCurrent(future.loop().loops) : context));
    }
  }

  /** A loop given by a script; raises TypeError for anything else. */
  static EventLoop loop(Object value) {
    if (value instanceof EventLoop loop) {
      return loop;
    }
    throw Errors.attribute(
        "'" + Types.of(value).name() + "' object has no attribute 'get_debug'", value, "get_debug");
  }

  /** A context given by a script; null where none was given. */
  static Context context(Object value) {
    if (value == null || value == None.NONE) {
      return null;
    }
    if (value instanceof Context context) {
      return context;
    }
    throw Errors.attribute(
        "'" + Types.of(value).name() + "' object has no attribute 'run'", value, "run");
  }

  static void declareIterator(TypeMembers members) {
    members.method("__iter__(self, /)", "Implement iter(self).", self -> self);
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> outcome((FutureAwait) self, ((FutureAwait) self).resume(None.NONE)));
    members.method(
        "send(self, value, /)",
        "Resume the wait.",
        (self, value) -> outcome((FutureAwait) self, ((FutureAwait) self).resume(value)));
    members.methodN(
        "throw(self, type, val=None, tb=None, /)",
        "Raise an exception in the wait.",
        arguments -> {
          Object raised = arguments[1] instanceof Type type ? type.call() : arguments[1];
          if (raised instanceof org.aiolang.interpreter.error.ExceptionValue exception) {
            throw new org.aiolang.interpreter.error.ScriptError(exception);
          }
          throw Errors.type(
              "exceptions must be classes deriving BaseException or instances of such a class");
        });
    members.method("close(self, /)", "End the wait.", self -> None.NONE);
  }

  private static Object outcome(FutureAwait iterator, Object out) {
    if (out == Suspendable.FINISHED) {
      throw Errors.stopIteration(iterator.result());
    }
    return out;
  }
}
