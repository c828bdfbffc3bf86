package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;

/** What generators and coroutines share, over {@link Suspendable}: send, throw and close. */
public final class SuspendableMethods {
  private SuspendableMethods() {}

  /**
   * {@code generator.send(value)} and {@code next(generator)}.
   *
   * @throws ScriptError StopIteration with the result at the end, and what the body raises
   */
  public static Object send(Suspendable body, Object value) {
    check(body);
    if (body.finished()) {
      throw spent(body);
    }
    if (!body.started() && value != None.NONE) {
      throw Errors.type("can't send non-None value to a just-started " + Types.of(body).name());
    }
    return outcome(body, body.resume(value));
  }

  /** {@code generator.throw(error)}. */
  public static Object raise(Suspendable body, ScriptError error) {
    check(body);
    if (body.finished()) {
      throw Types.of(body) == Types.COROUTINE ? spent(body) : error;
    }
    return outcome(body, body.resumeThrowing(error));
  }

  /** {@code generator.close()}: what the body returned on the way out, else None. */
  public static Object close(Suspendable body) {
    check(body);
    if (body.finished()) {
      return None.NONE;
    }
    try {
      ExceptionValue exit = new ExceptionValue(ExceptionTypes.GENERATOR_EXIT, TupleValue.EMPTY);
      if (body.resumeThrowing(new ScriptError(exit)) != Suspendable.FINISHED) {
        throw Errors.runtime(Types.of(body).name() + " ignored GeneratorExit");
      }
      return body.result();
    } catch (ScriptError error) {
      Type type = error.value().type();
      if (type.isSubtypeOf(ExceptionTypes.GENERATOR_EXIT)
          || type.isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        return None.NONE;
      }
      throw error;
    }
  }

  private static void check(Suspendable body) {
    if (body.running()) {
      throw Errors.value(Types.of(body).name() + " already executing");
    }
  }

  private static ScriptError spent(Suspendable body) {
    return Types.of(body) == Types.COROUTINE
        ? Errors.runtime("cannot reuse already awaited coroutine")
        : Errors.stopIteration(None.NONE);
  }

  private static Object outcome(Suspendable body, Object yielded) {
    if (yielded == Suspendable.FINISHED) {
      throw Errors.stopIteration(body.result());
    }
    return yielded;
  }

  /**
   * The exception that the arguments of {@code throw} describe.
   *
   * @param value an exception or None, for a class given first; may be null
   * @param traceback a traceback or None; may be null
   */
  public static ScriptError thrown(Object type, Object value, Object traceback) {
    ExceptionValue exception;
    boolean hasValue = value != null && value != None.NONE;
    if (type instanceof ExceptionValue given) {
      if (hasValue) {
        throw Errors.type("instance exception may not have a separate value");
      }
      exception = given;
    } else if (type instanceof Type raised && raised.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      if (value instanceof ExceptionValue given && given.type().isSubtypeOf(raised)) {
        exception = given;
      } else {
        Object made;
        try {
          made =
              !hasValue
                  ? Calls.call(raised)
                  : value instanceof TupleValue arguments
                      ? Calls.call(raised, arguments.items().clone(), Keywords.NONE)
                      : Calls.call(raised, value);
        } catch (ScriptError failed) {
          return failed; // raised in the generator instead, as CPython has it
        }
        if (!(made instanceof ExceptionValue given)) {
          throw Errors.type(
              "calling "
                  + Conversion.repr(raised)
                  + " should have returned an instance of BaseException, not "
                  + Conversion.repr(Types.of(made)));
        }
        exception = given;
      }
    } else {
      throw Errors.type(
          "exceptions must be classes or instances deriving from BaseException, not "
              + Types.of(type).name());
    }
    if (traceback instanceof Traceback given) {
      exception.traceback = given;
    } else if (traceback != null && traceback != None.NONE) {
      throw Errors.type("throw() third argument must be a traceback object");
    }
    return new ScriptError(exception);
  }

  private static void declareCommon(TypeMembers members, String prefix) {
    String word = prefix.equals("gi") ? "generator" : "coroutine";
    members.method(
        "send(self, value, /)",
        "Send a value into " + word + "; what it yields next, or StopIteration.",
        (self, value) -> send((Suspendable) self, value));
    members.methodN(
        "throw(self, type, value=<unset>, traceback=<unset>, /)",
        "Raise an exception in " + word + ", where it stands.",
        arguments ->
            raise((Suspendable) arguments[0], thrown(arguments[1], arguments[2], arguments[3])));
    members.method(
        "close(self, /)",
        "Raise GeneratorExit inside " + word + ".",
        self -> close((Suspendable) self));
    declareNames(members);
    members.getter(
        prefix + "_running", "Whether it is running now.", self -> ((Suspendable) self).running());
    members.getter(
        prefix + "_suspended",
        "Whether it stands at a suspension.",
        self -> {
          Suspendable body = (Suspendable) self;
          return body.started() && !body.running() && !body.finished();
        });
    members.getter(
        prefix + "_frame",
        "Where it stands; None once it has ended.",
        self -> {
          List<Standing> standing = new ArrayList<>();
          if (!((Suspendable) self).finished()) {
            ((Suspendable) self).stand(standing);
          }
          return standing.isEmpty() ? None.NONE : FrameView.of(standing.getFirst());
        });
    members.getter(
        prefix + "_code",
        "Its code.",
        self -> {
          FunctionValue function = ((Suspendable) self).function();
          return function == null ? None.NONE : new CodeValue(function);
        });
    members.getter(
        prefix.equals("gi") ? "gi_yieldfrom" : prefix + "_await",
        "What it waits for.",
        self -> {
          Object awaited = ((Suspendable) self).awaited();
          return awaited == null ? None.NONE : awaited;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<"
                + Types.of(self).name()
                + " object "
                + ((Suspendable) self).qualifiedName()
                + " at "
                + ObjectMethods.address(self)
                + ">");
  }

  /** Declares {@code __name__} and {@code __qualname__}, which a script may change. */
  static void declareNames(TypeMembers members) {
    members.property(
        "__name__",
        "Its name.",
        self -> name(self, false),
        (self, value) -> rename(self, "__name__", value));
    members.property(
        "__qualname__",
        "Its dotted name.",
        self -> name(self, true),
        (self, value) -> rename(self, "__qualname__", value));
  }

  private static String name(Object self, boolean qualified) {
    if (self instanceof AsyncGeneratorValue generator) {
      return qualified ? generator.qualifiedName() : generator.name();
    }
    Suspendable body = (Suspendable) self;
    return qualified ? body.qualifiedName() : body.name();
  }

  private static Object rename(Object self, String attribute, Object value) {
    if (!(value instanceof String)) {
      throw Errors.type(attribute + " must be set to a string object");
    }
    ((Instance) self).setField(attribute, value);
    return None.NONE;
  }

  static void declareGenerator(TypeMembers members) {
    declareCommon(members, "gi");
    members.method("__iter__(self, /)", "Implement iter(self).", self -> self);
    members.method(
        "__next__(self, /)", "Implement next(self).", self -> send((Suspendable) self, None.NONE));
    GenericAlias.declareSubscript(members);
  }

  static void declareCoroutine(TypeMembers members) {
    declareCommon(members, "cr");
    members.constant("cr_origin", None.NONE);
    members.method(
        "__await__(self, /)",
        "Return an iterator to be used in await expression.",
        self -> new CoroutineIterator((Suspendable) self));
  }

  /**
   * The members of async generators that need no event loop; the rest is declared where they run.
   */
  static void declareAsyncGenerator(TypeMembers members) {
    members.method("__aiter__(self, /)", "Return an awaitable iterator.", self -> self);
    GenericAlias.declareSubscript(members);
  }
}
