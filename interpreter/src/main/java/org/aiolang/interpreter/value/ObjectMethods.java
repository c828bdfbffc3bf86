package org.aiolang.interpreter.value;

import java.util.TreeSet;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.Traceback;

/** Declares the members of object and of the values that there is only one of. */
public final class ObjectMethods {
  private ObjectMethods() {}

  /** Where repr says a value is. */
  public static String address(Object value) {
    return "0x" + Long.toHexString(Representation.address(value));
  }

  static void declare(TypeMembers members) {
    members.constant(
        "__doc__",
        "The base class of the class hierarchy.\n\n"
            + "When called, it accepts no arguments and returns a new featureless\n"
            + "instance that has no instance attributes and cannot be given any.\n");
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Create and return a new object.",
        arguments ->
            ((Type) arguments[0])
                .construction()
                .allocate(isGiven((Object[]) arguments[1], (Keywords) arguments[2])));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          if (isGiven((Object[]) arguments[1], (Keywords) arguments[2])) {
            Construction construction = Types.of(arguments[0]).construction();
            if (construction.init() != null) {
              throw Errors.type(
                  "object.__init__() takes exactly one argument (the instance to initialize)");
            }
            if (construction.maker() == null) {
              throw Errors.type(construction.type().name() + "() takes no arguments");
            }
          }
          return None.NONE;
        });
    members.property("__class__", "The object's class.", Types::of, ObjectMethods::changeClass);
    declareAttributes(members);
    declareComparison(members);
    members.method("__repr__(self, /)", "Return repr(self).", Representation::byAddress);
    members.method("__str__(self, /)", "Return str(self).", Conversion::repr);
    members.method(
        "__format__(self, format_spec, /)",
        "Default object formatter.",
        (self, specification) -> {
          if (!(specification instanceof String text)) {
            throw Errors.type(
                "__format__() argument must be str, not " + Types.of(specification).name());
          }
          if (!text.isEmpty()) {
            throw Errors.type(
                "unsupported format string passed to " + Types.of(self).name() + ".__format__");
          }
          return Conversion.str(self);
        });
    members.method("__sizeof__(self, /)", "Size of object in memory, in bytes.", self -> 16L);
    members.method(
        "__dir__(self, /)", "Default dir() implementation.", self -> new ListValue(names(self)));
    members.classMethod(
        "__init_subclass__(cls, /, **kwargs)",
        "This method is called when a class is subclassed.",
        arguments -> {
          if (((Keywords) arguments[1]).size() > 0) {
            throw Errors.type(
                ((Type) arguments[0]).name() + ".__init_subclass__() takes no keyword arguments");
          }
          return None.NONE;
        });
    members.classMethod(
        "__subclasshook__(cls, other, /)",
        "Abstract classes can override this to customize issubclass().",
        arguments -> NotImplemented.NOT_IMPLEMENTED);
  }

  private static boolean isGiven(Object[] positional, Keywords keywords) {
    return positional.length > 0 || keywords.size() > 0;
  }

  private static Object changeClass(Object self, Object value) {
    if (!(value instanceof Type next)) {
      throw Errors.type(
          "__class__ must be set to a class, not '" + Types.of(value).name() + "' object");
    }
    Type now = Types.of(self);
    boolean modules = now.isSubtypeOf(Types.MODULE) && next.isSubtypeOf(Types.MODULE);
    if (!(self instanceof Instance instance) || !modules && (next.isBuiltin() || now.isBuiltin())) {
      throw Errors.type(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!modules && !SolidBase.isShared(now, next)) {
      throw Errors.type(
          "__class__ assignment: '"
              + next.name()
              + "' object layout differs from '"
              + now.name()
              + "'");
    }
    instance.changeType(next);
    return None.NONE;
  }

  private static void declareAttributes(TypeMembers members) {
    members.method(
        "__getattribute__(self, name, /)",
        "Return getattr(self, name).",
        (self, name) -> {
          Object value = Attributes.find(self, Types.of(self), attributeName(name));
          if (value == null) {
            throw Attributes.missing(self, (String) name);
          }
          return value;
        });
    members.method(
        "__setattr__(self, name, value, /)",
        "Implement setattr(self, name, value).",
        (self, name, value) -> {
          checkOwn(self, "__setattr__");
          Attributes.setDefault(self, Types.of(self), attributeName(name), value);
          return None.NONE;
        });
    members.method(
        "__delattr__(self, name, /)",
        "Implement delattr(self, name).",
        (self, name) -> {
          checkOwn(self, "__delattr__");
          Attributes.deleteDefault(self, Types.of(self), attributeName(name));
          return None.NONE;
        });
  }

  /** What type has its own method for must not get round it by object's. */
  private static void checkOwn(Object self, String method) {
    if (self instanceof Type) {
      throw Errors.type("can't apply this " + method + " to " + Types.of(self).name() + " object");
    }
  }

  /** A str, or one of a class below it. */
  static String attributeName(Object name) {
    if (Wrapped.unwrap(name) instanceof String text) {
      return text;
    }
    throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
  }

  private static void declareComparison(TypeMembers members) {
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) -> Comparison.identical(self, other) ? true : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__ne__(self, value, /)",
        "Return self!=value.",
        (self, other) -> {
          Object equals = Types.of(self).lookup("__eq__");
          if (equals == null || equals == None.NONE) {
            return NotImplemented.NOT_IMPLEMENTED;
          }
          Object answer = SpecialMethods.call(equals, self, other);
          return answer == NotImplemented.NOT_IMPLEMENTED
              ? answer
              : (Object) !Conversion.truth(answer);
        });
    for (String each : new String[] {"__lt__ <", "__le__ <=", "__gt__ >", "__ge__ >="}) {
      String[] parts = each.split(" ");
      members.method(
          parts[0] + "(self, value, /)",
          "Return self" + parts[1] + "value.",
          (self, other) -> NotImplemented.NOT_IMPLEMENTED);
    }
    members.method(
        "__hash__(self, /)", "Return hash(self).", self -> (long) System.identityHashCode(self));
  }

  /** What {@code dir()} lists when an object does not say itself: sorted attribute names. */
  public static Object[] names(Object object) {
    TreeSet<String> names = new TreeSet<>();
    switch (object) {
      case ModuleValue module -> names.addAll(module.namespace().names());
      case Type type -> addMembers(type, names);
      default -> {
        if (object instanceof Instance instance) {
          if (instance.shape.dictionary) {
            for (DictValue.Cursor at = instance.dictionary().cursor(); at.advance(); ) {
              if (at.key() instanceof String key) {
                names.add(key);
              }
            }
          } else {
            names.addAll(java.util.List.of(instance.shape.names()));
          }
        }
        addMembers(Types.of(object), names);
        if (Types.of(object).hasDictionary()) {
          names.add("__dict__");
        }
      }
    }
    return names.toArray();
  }

  private static void addMembers(Type type, TreeSet<String> names) {
    for (Type each : type.mro()) {
      names.addAll(each.members().keySet());
    }
  }

  static void declareNone(TypeMembers members) {
    single(members, "None", None.NONE);
    members.method("__bool__(self, /)", "True if self else False", self -> false);
    members.method("__hash__(self, /)", "Return hash(self).", self -> 0xFCA86420L);
    members.constant("__doc__", "The type of the None singleton.");
  }

  static void declareNotImplemented(TypeMembers members) {
    single(members, "NotImplemented", NotImplemented.NOT_IMPLEMENTED);
    // CPython 3.13 warns; 3.14 refuses.
    members.method("__bool__(self, /)", "True if self else False", self -> true);
  }

  static void declareEllipsis(TypeMembers members) {
    single(members, "Ellipsis", Ellipsis.ELLIPSIS);
  }

  private static void single(TypeMembers members, String name, Object value) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "The only one there is.",
        arguments -> {
          if (isGiven((Object[]) arguments[1], (Keywords) arguments[2])) {
            throw Errors.type(((Type) arguments[0]).name() + " takes no arguments");
          }
          return value;
        });
    members.method("__repr__(self, /)", "Return repr(self).", self -> name);
  }

  static void declareTraceback(TypeMembers members) {
    members.getter(
        "tb_lineno",
        "The line.",
        self -> {
          Traceback entry = (Traceback) self;
          return entry.span == null
              ? None.NONE
              : (Object) (long) entry.source.line(entry.span.start());
        });
    members.property(
        "tb_next",
        "The entry one call further in.",
        self -> ((Traceback) self).next == null ? None.NONE : ((Traceback) self).next,
        (self, value) -> {
          ((Traceback) self).next = nextEntry((Traceback) self, value);
          return None.NONE;
        });
    members.getter("tb_frame", "About the function that was running.", FrameView::new);
    members.getter("tb_lasti", "No bytecode here.", self -> -1L);
  }

  private static Traceback nextEntry(Traceback entry, Object value) {
    if (value == None.NONE) {
      return null;
    }
    if (!(value instanceof Traceback next)) {
      throw Errors.type("expected traceback object, got '" + Types.of(value).name() + "'");
    }
    for (Traceback at = next; at != null; at = at.next) {
      if (at == entry) {
        throw Errors.value("traceback loop detected");
      }
    }
    return next;
  }
}
