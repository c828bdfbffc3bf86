package org.aiolang.interpreter.error;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Declares the members of the exception classes. */
final class ExceptionMethods {
  private ExceptionMethods() {}

  static void declareBase(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Create and return a new object.",
        arguments ->
            new ExceptionValue((Type) arguments[0], new TupleValue((Object[]) arguments[1])));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          noKeywords(arguments[0], (Keywords) arguments[2]);
          exception(arguments[0]).args = new TupleValue((Object[]) arguments[1]);
          return None.NONE;
        });
    members.property(
        "args",
        "What the exception was made with.",
        self -> exception(self).args,
        (self, value) -> {
          exception(self).args = new TupleValue(Iteration.toArray(value));
          return None.NONE;
        },
        self -> {
          throw Errors.type("args may not be deleted");
        });
    members.method("__str__(self, /)", "Return str(self).", ExceptionMethods::text);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Object[] items = exception(self).args.items();
          String name = Types.of(self).name();
          return items.length == 1
              ? name + "(" + Conversion.repr(items[0]) + ")"
              : name + Conversion.repr(new TupleValue(items));
        });
    declareChain(members);
    members.method(
        "with_traceback(self, object, /)",
        "Set self.__traceback__ to tb and return self.",
        (self, value) -> {
          setTraceback(self, value);
          return self;
        });
    members.method(
        "add_note(self, object, /)",
        "Add a note to the exception",
        (self, note) -> {
          if (!(note instanceof String text)) {
            throw Errors.type("note must be a str, not '" + Types.of(note).name() + "'");
          }
          Object notes = exception(self).field("__notes__");
          if (notes != null && !(notes instanceof ListValue)) {
            throw Errors.type("Cannot add note: __notes__ is not a list");
          }
          exception(self).addNote(text);
          return None.NONE;
        });
  }

  private static void declareChain(TypeMembers members) {
    members.property(
        "__traceback__",
        "Where it was raised.",
        self -> orNone(exception(self).traceback),
        ExceptionMethods::setTraceback);
    members.property(
        "__cause__",
        "What raise … from named.",
        self -> orNone(exception(self).cause),
        (self, value) -> {
          exception(self).cause = chained(value, "cause");
          exception(self).suppressContext = true;
          return None.NONE;
        });
    members.property(
        "__context__",
        "What was being handled when it was raised.",
        self -> orNone(exception(self).context),
        (self, value) -> {
          exception(self).context = chained(value, "context");
          return None.NONE;
        });
    members.property(
        "__suppress_context__",
        "Whether its context is not shown.",
        self -> exception(self).suppressContext,
        (self, value) -> {
          exception(self).suppressContext = Conversion.truth(value);
          return None.NONE;
        });
  }

  private static Object setTraceback(Object self, Object value) {
    if (value != None.NONE && !(value instanceof Traceback)) {
      throw Errors.type("__traceback__ must be a traceback or None");
    }
    exception(self).traceback = value instanceof Traceback traceback ? traceback : null;
    return None.NONE;
  }

  private static ExceptionValue chained(Object value, String what) {
    if (value == None.NONE) {
      return null;
    }
    if (value instanceof ExceptionValue other) {
      return other;
    }
    throw Errors.type("exception " + what + " must be None or derive from BaseException");
  }

  static ExceptionValue exception(Object self) {
    return (ExceptionValue) self;
  }

  static Object orNone(Object value) {
    return value == null ? None.NONE : value;
  }

  static void noKeywords(Object self, Keywords keywords) {
    if (keywords.size() > 0) {
      throw Errors.type(Types.of(self).name() + "() takes no keyword arguments");
    }
  }

  /** {@code BaseException.__str__}. */
  static String text(Object self) {
    Object[] items = exception(self).args.items();
    return switch (items.length) {
      case 0 -> "";
      case 1 -> Conversion.str(items[0]);
      default -> Conversion.str(new TupleValue(items));
    };
  }

  static void declareKeyError(TypeMembers members) {
    members.method(
        "__str__(self, /)",
        "Return str(self).",
        self -> {
          Object[] items = exception(self).args.items();
          return items.length == 1 ? Conversion.repr(items[0]) : text(self);
        });
  }

  static void declareStopIteration(TypeMembers members) {
    members.property(
        "value",
        "generator return value",
        self -> {
          Object own = exception(self).field("value");
          Object[] items = exception(self).args.items();
          return own != null ? own : items.length > 0 ? items[0] : None.NONE;
        },
        (self, value) -> setField(self, "value", value));
  }

  static void declareSystemExit(TypeMembers members) {
    members.property(
        "code",
        "exception code",
        self -> {
          Object own = exception(self).field("code");
          Object[] items = exception(self).args.items();
          return own != null
              ? own
              : switch (items.length) {
                case 0 -> None.NONE;
                case 1 -> items[0];
                default -> exception(self).args;
              };
        },
        (self, value) -> setField(self, "code", value));
  }

  private static Object setField(Object self, String name, Object value) {
    exception(self).setField(name, value);
    return None.NONE;
  }

  static void declareImportError(TypeMembers members) {
    for (String name : new String[] {"name", "path", "name_from", "msg"}) {
      members.constant(name, None.NONE);
    }
    members.methodN(
        "__init__(self, /, *args, name=None, path=None, name_from=None)",
        "Initialize self.",
        arguments -> {
          ExceptionValue self = exception(arguments[0]);
          setNamed(self, arguments, "name", "path", "name_from");
          Object[] items = self.args.items();
          if (items.length == 1) {
            self.setField("msg", items[0]);
          }
          return None.NONE;
        });
    members.method(
        "__str__(self, /)",
        "Return str(self).",
        self -> exception(self).field("msg") instanceof String message ? message : text(self));
  }

  static void declareNameError(TypeMembers members) {
    members.constant("name", None.NONE);
    members.methodN(
        "__init__(self, /, *args, name=None)",
        "Initialize self.",
        arguments -> setNamed(exception(arguments[0]), arguments, "name"));
  }

  static void declareAttributeError(TypeMembers members) {
    members.constant("name", None.NONE);
    members.constant("obj", None.NONE);
    members.methodN(
        "__init__(self, /, *args, name=None, obj=None)",
        "Initialize self.",
        arguments -> setNamed(exception(arguments[0]), arguments, "name", "obj"));
  }

  /**
   * Keeps the positional arguments and, where given, the keyword ones; {@code arguments} is self,
   * *args, keywords.
   */
  private static Object setNamed(ExceptionValue self, Object[] arguments, String... names) {
    self.args = new TupleValue((Object[]) arguments[1]);
    for (int i = 0; i < names.length; i++) {
      if (arguments[i + 2] != None.NONE) {
        self.setField(names[i], arguments[i + 2]);
      }
    }
    return None.NONE;
  }
}
