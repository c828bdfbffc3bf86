package org.aiolang.interpreter.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** An instance of BaseExceptionGroup or a class below it. */
public final class ExceptionGroupValue extends ExceptionValue {
  private final Object message;
  private final ExceptionValue[] exceptions;

  private ExceptionGroupValue(
      Type type, TupleValue args, Object message, ExceptionValue[] exceptions) {
    super(type, args);
    this.message = message;
    this.exceptions = exceptions;
  }

  /** An ExceptionGroup, or a BaseExceptionGroup where one of the exceptions is no Exception. */
  public static ExceptionGroupValue of(String message, List<ExceptionValue> exceptions) {
    Object[] items = exceptions.toArray();
    return make(ExceptionTypes.BASE_EXCEPTION_GROUP, new Object[] {message, new ListValue(items)});
  }

  /** The group in which {@code except*} finds an exception that was raised without one. */
  public static ExceptionGroupValue wrapping(ExceptionValue naked) {
    return make(ExceptionTypes.BASE_EXCEPTION_GROUP, new Object[] {"", new TupleValue(naked)});
  }

  /** What the group is about. */
  public Object message() {
    return message;
  }

  /** The exceptions it holds, groups among them; at least one. Never written to. */
  public ExceptionValue[] exceptions() {
    return exceptions;
  }

  /** The two halves of a group; either may be null. */
  public record Halves(ExceptionValue matched, ExceptionValue rest) {}

  /**
   * What {@code split} does, and {@code except*} with classes: a whole group may match, else its
   * members one by one.
   */
  public Halves split(Predicate<ExceptionValue> condition) {
    if (condition.test(this)) {
      return new Halves(this, null);
    }
    List<Object> matched = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    for (ExceptionValue each : exceptions) {
      if (each instanceof ExceptionGroupValue group) {
        Halves halves = group.split(condition);
        if (halves.matched() != null) {
          matched.add(halves.matched());
        }
        if (halves.rest() != null) {
          rest.add(halves.rest());
        }
      } else {
        (condition.test(each) ? matched : rest).add(each);
      }
    }
    return new Halves(derived(matched), derived(rest));
  }

  /** This group without what is in none of the given parts of it; null where nothing is left. */
  public ExceptionValue projection(List<ExceptionValue> parts) {
    Set<ExceptionValue> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ExceptionValue each : parts) {
      collectLeaves(each, leaves);
    }
    return split(leaves::contains).matched();
  }

  private static void collectLeaves(ExceptionValue part, Set<ExceptionValue> leaves) {
    if (part instanceof ExceptionGroupValue group) {
      for (ExceptionValue each : group.exceptions) {
        collectLeaves(each, leaves);
      }
    } else {
      leaves.add(part);
    }
  }

  /** A group like this one of some of its exceptions; null for none. */
  private ExceptionValue derived(List<Object> some) {
    if (some.isEmpty()) {
      return null;
    }
    Object made = Calls.method(this, "derive", new ListValue(some.toArray()));
    if (!(made instanceof ExceptionGroupValue group)) {
      throw Errors.type("derive must return an instance of BaseExceptionGroup");
    }
    group.traceback = traceback;
    group.cause = cause;
    group.context = context;
    group.suppressContext = suppressContext;
    if (field("__notes__") instanceof ListValue notes) {
      group.setField("__notes__", new ListValue(notes.toArray()));
    }
    return group;
  }

  private static ExceptionGroupValue make(Type type, Object[] arguments) {
    if (arguments.length != 2) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments ("
              + arguments.length
              + " given)");
    }
    if (!(arguments[0] instanceof String)) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() argument 1 must be str, not "
              + Types.of(arguments[0]).name());
    }
    Object[] items =
        switch (arguments[1]) {
          case ListValue list -> list.toArray();
          case TupleValue tuple -> tuple.items();
          default -> {
            if (Types.of(arguments[1]).lookup("__getitem__") == null
                || Types.of(arguments[1]).lookup("keys") != null) {
              throw Errors.type("second argument (exceptions) must be a sequence");
            }
            yield org.aiolang.interpreter.value.Iteration.toArray(arguments[1]);
          }
        };
    if (items.length == 0) {
      throw Errors.value("second argument (exceptions) must be a non-empty sequence");
    }
    ExceptionValue[] exceptions = new ExceptionValue[items.length];
    boolean base = false;
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof ExceptionValue exception)) {
        throw Errors.value("Item " + i + " of second argument (exceptions) is not an exception");
      }
      exceptions[i] = exception;
      base |= !exception.type().isSubtypeOf(ExceptionTypes.EXCEPTION);
    }
    Type made = type;
    if (type == ExceptionTypes.BASE_EXCEPTION_GROUP && !base) {
      made = ExceptionTypes.EXCEPTION_GROUP;
    } else if (base && type == ExceptionTypes.EXCEPTION_GROUP) {
      throw Errors.type("Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (base && type.isSubtypeOf(ExceptionTypes.EXCEPTION)) {
      throw Errors.type("Cannot nest BaseExceptions in '" + type.name() + "'");
    }
    return new ExceptionGroupValue(
        made, new TupleValue(arguments[0], arguments[1]), arguments[0], exceptions);
  }

  static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "A combination of multiple unrelated exceptions.",
        arguments -> make((Type) arguments[0], (Object[]) arguments[1]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          ExceptionMethods.noKeywords(arguments[0], (Keywords) arguments[2]);
          return None.NONE;
        });
    members.getter("message", "exception message", self -> group(self).message);
    members.getter(
        "exceptions",
        "nested exceptions",
        self -> new TupleValue((Object[]) group(self).exceptions.clone()));
    members.method(
        "derive(self, excs, /)",
        "A group of the given exceptions with this one's message.",
        (self, some) ->
            make(ExceptionTypes.BASE_EXCEPTION_GROUP, new Object[] {group(self).message, some}));
    members.method(
        "split(self, condition, /)",
        "Splits the group into those that match and the rest.",
        (self, condition) -> {
          Halves halves = group(self).split(condition(condition));
          return new TupleValue(
              ExceptionMethods.orNone(halves.matched()), ExceptionMethods.orNone(halves.rest()));
        });
    members.method(
        "subgroup(self, condition, /)",
        "The part of the group that matches.",
        (self, condition) ->
            ExceptionMethods.orNone(group(self).split(condition(condition)).matched()));
    members.method(
        "__str__(self, /)",
        "Return str(self).",
        self -> {
          int count = group(self).exceptions.length;
          return Conversion.str(group(self).message)
              + " ("
              + count
              + " sub-exception"
              + (count == 1 ? "" : "s")
              + ")";
        });
    GenericAlias.declareSubscript(members);
  }

  private static ExceptionGroupValue group(Object self) {
    return (ExceptionGroupValue) self;
  }

  private static Predicate<ExceptionValue> condition(Object condition) {
    boolean classes = isExceptionClass(condition);
    if (condition instanceof TupleValue tuple) {
      classes = true;
      for (Object each : tuple.items()) {
        classes &= isExceptionClass(each);
      }
    }
    if (classes) {
      return exception -> ClassChecks.isInstance(exception, condition);
    }
    if (condition instanceof FunctionValue
        || (Calls.isCallable(condition) && !(condition instanceof Type))) {
      return exception -> Conversion.truth(Calls.call(condition, exception));
    }
    throw Errors.type("expected a function, exception type or tuple of exception types");
  }

  private static boolean isExceptionClass(Object value) {
    return value instanceof Type type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
  }
}
