package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;

/** Declares the members of async generators and of what their methods answer. */
public final class AsyncGeneratorMethods {
  private AsyncGeneratorMethods() {}

  static void declare(TypeMembers members) {
    members.method("__aiter__(self, /)", "Return self.", self -> self);
    members.method(
        "__anext__(self, /)",
        "Return an awaitable of the next item.",
        self -> generator(self).next());
    members.method(
        "asend(self, value, /)",
        "Send a value into the generator; return an awaitable of the next item.",
        (self, value) -> generator(self).send(value));
    members.methodN(
        "athrow(self, typ, val=None, tb=None, /)",
        "Raise an exception inside the generator; return an awaitable of the next item.",
        arguments -> generator(arguments[0]).throwing(() -> raised(arguments[1], arguments[2])));
    members.method(
        "aclose(self, /)",
        "Raise GeneratorExit inside the generator; return an awaitable.",
        self -> generator(self).close());
    SuspendableMethods.declareNames(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<async_generator object "
                + generator(self).qualifiedName()
                + " at "
                + ObjectMethods.address(self)
                + ">");
    members.member("ag_running", "Whether it runs.", self -> generator(self).running());
    members.getter(
        "ag_await",
        "What it waits for.",
        self -> {
          Object awaited = generator(self).awaited();
          return awaited == null ? None.NONE : awaited;
        });
    members.getter(
        "ag_frame",
        "Where it stands; None once it has ended.",
        self -> {
          Standing at = generator(self).standing();
          return at == null ? None.NONE : FrameView.of(at);
        });
    members.getter("ag_code", "Its code.", self -> new CodeValue(generator(self).function()));
  }

  /** Declares the members of the awaitables that the methods answer. */
  public static void declareStep(TypeMembers members) {
    members.method("__await__(self, /)", "Return self.", self -> self);
    members.method("__iter__(self, /)", "Return self.", self -> self);
    members.method(
        "__next__(self, /)",
        "Run on.",
        self -> yielded((Suspendable) self, ((Suspendable) self).resume(None.NONE)));
    members.method(
        "send(self, value, /)",
        "Run on with a value.",
        (self, value) -> yielded((Suspendable) self, ((Suspendable) self).resume(value)));
    members.methodN(
        "throw(self, typ, val=None, tb=None, /)",
        "Raise an exception.",
        arguments -> {
          Suspendable step = (Suspendable) arguments[0];
          return yielded(step, step.resumeThrowing(raised(arguments[1], arguments[2])));
        });
    members.method(
        "close(self, /)",
        "Raise GeneratorExit inside the generator.",
        self -> {
          close((Suspendable) self);
          return None.NONE;
        });
  }

  private static void close(Suspendable step) {
    if (step.finished()) {
      return;
    }
    try {
      ExceptionValue exit = new ExceptionValue(ExceptionTypes.GENERATOR_EXIT, TupleValue.EMPTY);
      if (step.resumeThrowing(new ScriptError(exit)) != Suspendable.FINISHED) {
        throw Errors.runtime("coroutine ignored GeneratorExit");
      }
    } catch (ScriptError error) {
      Type type = error.value().type();
      if (!type.isSubtypeOf(ExceptionTypes.GENERATOR_EXIT)
          && !type.isSubtypeOf(ExceptionTypes.STOP_ITERATION)
          && !type.isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw error;
      }
    }
  }

  private static Object yielded(Suspendable step, Object value) {
    if (value == Suspendable.FINISHED) {
      throw Errors.stopIteration(step.result());
    }
    return value;
  }

  private static AsyncGeneratorValue generator(Object self) {
    return (AsyncGeneratorValue) self;
  }

  private static ScriptError raised(Object type, Object value) {
    if (type instanceof ExceptionValue instance) {
      return new ScriptError(instance);
    }
    if (type instanceof Type cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      if (value instanceof ExceptionValue instance) {
        return new ScriptError(instance);
      }
      Object made = value == null || value == None.NONE ? Calls.call(cls) : Calls.call(cls, value);
      return new ScriptError((ExceptionValue) made);
    }
    throw Errors.type(
        "exceptions must be classes or instances deriving from BaseException, not "
            + Types.of(type).name());
  }
}
