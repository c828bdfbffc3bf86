package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.TypeArguments;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.UnionValue;

/**
 * The names of typing that can be subscripted in annotations and mean something to readers only.
 */
final class TypingForms {
  private static final Type FORM =
      Type.builtin("typing", "_SpecialForm", Types.OBJECT, TypingForms::declareForm);

  private static final Type ALIAS =
      Type.builtin("typing", "_GenericAlias", Types.OBJECT, TypingForms::declareAlias);

  static final Form UNION = new Form("Union", null, null);

  /** Forms whose arguments may be any number. */
  private static final Set<String> UNIONS = Set.of("Union", "Optional");

  private TypingForms() {}

  /** A name of typing: {@code Any}, {@code Optional}, {@code List}. */
  static final class Form extends Instance {
    final String name;

    /** What it stands for at run time: a class, or null. */
    final Type origin;

    /** Where {@code collections.abc} is found, for forms that can be bases; or null. */
    final Engine engine;

    Form(String name, Type origin, Engine engine) {
      super(FORM);
      this.name = name;
      this.origin = origin;
      this.engine = engine;
    }

    /** The class that stands for it among the bases of a class. */
    Object base() {
      if (origin != null) {
        return origin;
      }
      Object found =
          engine == null ? null : engine.importModule("collections.abc").namespace().get(name);
      return found == null ? Types.OBJECT : found;
    }
  }

  /** {@code Optional[int]}. */
  static final class Alias extends CallableValue {
    final Object origin;
    final TupleValue arguments;

    Alias(Object origin, Object arguments) {
      super(ALIAS);
      this.origin = origin;
      this.arguments = arguments instanceof TupleValue tuple ? tuple : new TupleValue(arguments);
    }

    @Override
    public Object call(Object[] positional, Keywords keywords) {
      if (origin instanceof Form form && form.origin == null) {
        throw Errors.type("Cannot instantiate typing." + form.name);
      }
      if (origin instanceof Form form) {
        throw notInstantiated(form);
      }
      Object made = Calls.call(origin, positional, keywords);
      if (made instanceof Instance instance && instance.type().lookup("__parameters__") != null) {
        try {
          Attributes.set(instance, "__orig_class__", this);
        } catch (ScriptError noPlace) {
          if (!noPlace.value().type().isSubtypeOf(ExceptionTypes.ATTRIBUTE_ERROR)) {
            throw noPlace;
          }
        }
      }
      return made;
    }
  }

  static boolean isForm(Object annotation, String name) {
    Object form = annotation instanceof Alias alias ? alias.origin : annotation;
    return form instanceof Form special && special.name.equals(name);
  }

  /** An annotation as documentation shows it. */
  static String text(Object annotation) {
    return switch (annotation) {
      case Type type -> type.displayName();
      case None ignored -> "None";
      case Ellipsis ignored -> "...";
      case ListValue list -> {
        StringBuilder text = new StringBuilder("[");
        for (Object each : list.toArray()) {
          text.append(text.length() == 1 ? "" : ", ").append(text(each));
        }
        yield text.append(']').toString();
      }
      default -> Conversion.repr(annotation);
    };
  }

  private static ScriptError notInstantiated(Form form) {
    return Errors.type(
        form.name.equals("Any")
            ? "Any cannot be instantiated"
            : form.origin == null
                ? "Cannot instantiate typing." + form.name
                : "Type "
                    + form.name
                    + " cannot be instantiated; use "
                    + form.origin.name()
                    + "() instead");
  }

  private static Object subscript(Form form, Object item) {
    Object[] items = item instanceof TupleValue tuple ? tuple.items() : new Object[] {item};
    switch (form.name) {
      case "Any", "Self", "Never", "NoReturn", "LiteralString", "TypeAlias" ->
          throw Errors.type("typing." + form.name + " is not subscriptable");
      case "Optional" -> {
        if (item instanceof TupleValue) {
          throw Errors.type(
              "typing.Optional requires a single type. Got " + Conversion.repr(item) + ".");
        }
        return unionOf(item, Types.NONE_TYPE);
      }
      case "Union" -> {
        if (items.length == 0) {
          throw Errors.type("Cannot take a Union of no types.");
        }
        return unionOf(items);
      }
      case "Literal" -> {
        return new Alias(form, new TupleValue(literals(items)));
      }
      case "Annotated" -> {
        if (items.length < 2) {
          throw Errors.type(
              "Annotated[...] should be used with at least two arguments (a type and an"
                  + " annotation).");
        }
        List<Object> all = new ArrayList<>();
        if (items[0] instanceof Alias inner && isForm(inner, "Annotated")) {
          all.addAll(Arrays.asList(inner.arguments.items()));
        } else {
          all.add(argument(items[0]));
        }
        all.addAll(Arrays.asList(items).subList(1, items.length));
        return new Alias(form, new TupleValue(all.toArray()));
      }
      default -> {
        Object[] arguments = items.clone();
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = argument(arguments[i]);
        }
        return new Alias(form, new TupleValue(arguments));
      }
    }
  }

  private static Object argument(Object given) {
    return given == None.NONE ? Types.NONE_TYPE : given;
  }

  /** The alternatives of Literals, each once: 1 is not True here. */
  private static Object[] literals(Object[] items) {
    List<Object> all = new ArrayList<>();
    for (Object item : items) {
      Object[] parts =
          item instanceof Alias inner && isForm(inner, "Literal")
              ? inner.arguments.items()
              : new Object[] {item};
      for (Object part : parts) {
        if (all.stream().noneMatch(known -> sameLiteral(known, part))) {
          all.add(part);
        }
      }
    }
    return all.toArray();
  }

  private static boolean sameLiteral(Object a, Object b) {
    return Types.of(a) == Types.of(b) && Comparison.equal(a, b);
  }

  /** Unions inside are opened, and what occurs again is left out; one alternative is itself. */
  static Object unionOf(Object... items) {
    List<Object> all = new ArrayList<>();
    for (Object item : items) {
      for (Object part : alternatives(argument(item))) {
        if (all.stream().noneMatch(known -> Comparison.equal(known, part))) {
          all.add(part);
        }
      }
    }
    return all.size() == 1 ? all.get(0) : new Alias(UNION, new TupleValue(all.toArray()));
  }

  /** The alternatives of a union; of anything else itself. */
  private static Object[] alternatives(Object item) {
    return item instanceof UnionValue union
        ? union.alternatives()
        : item instanceof Alias alias && isForm(alias, "Union")
            ? alias.arguments.items()
            : new Object[] {item};
  }

  private static boolean equal(Alias a, Object other) {
    if (isForm(a, "Union")) {
      return sameParts(a.arguments.items(), alternatives(other))
          && (other instanceof UnionValue || other instanceof Alias);
    }
    if (!(other instanceof Alias b) || !originName(a).equals(originName(b))) {
      return false;
    }
    if (isForm(a, "Literal")) {
      Object[] left = a.arguments.items();
      Object[] right = b.arguments.items();
      return left.length == right.length
          && Arrays.stream(left)
              .allMatch(x -> Arrays.stream(right).anyMatch(y -> sameLiteral(x, y)));
    }
    return Comparison.equal(a.arguments, b.arguments);
  }

  private static boolean sameParts(Object[] left, Object[] right) {
    return left.length == right.length
        && Arrays.stream(left)
            .allMatch(x -> Arrays.stream(right).anyMatch(y -> Comparison.equal(x, y)));
  }

  private static void declareForm(TypeMembers members) {
    members.getter("__name__", "Its name.", self -> ((Form) self).name);
    members.getter("_name", "Its name.", self -> ((Form) self).name);
    members.getter("__module__", "typing.", self -> "typing");
    members.getter(
        "__origin__",
        "What it stands for.",
        self -> ((Form) self).origin == null ? self : ((Form) self).origin);
    members.method(
        "__getitem__(self, item, /)",
        "The form with its arguments.",
        (self, item) -> subscript((Form) self, item));
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> "typing." + ((Form) self).name);
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Refuses, but for the names of classes.",
        arguments -> {
          throw notInstantiated((Form) arguments[0]);
        });
    members.method(
        "__mro_entries__(self, bases, /)",
        "What stands for it among the bases of a class.",
        (self, bases) -> new TupleValue(((Form) self).base()));
    declareUnion(members);
    members.method(
        "__instancecheck__(self, instance, /)",
        "Whether an object is an instance of what it stands for.",
        (self, instance) -> {
          Form form = (Form) self;
          if (form.name.equals("Callable")) {
            return Calls.isCallable(instance);
          }
          if (form.origin == null && form.engine == null) {
            throw Errors.type("typing." + form.name + " cannot be used with isinstance()");
          }
          return ClassChecks.isInstance(instance, form.base());
        });
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Whether a class is below what it stands for.",
        (self, subclass) -> ClassChecks.isSubclass(subclass, ((Form) self).base()));
  }

  private static void declareUnion(TypeMembers members) {
    members.method(
        "__or__(self, other, /)", "Return self|value.", (self, other) -> union(self, other));
    members.method(
        "__ror__(self, other, /)", "Return value|self.", (self, other) -> union(other, self));
  }

  /** {@code a | b} where one of them belongs to typing. */
  static Object union(Object a, Object b) {
    return unionOf(a, b);
  }

  private static void declareAlias(TypeMembers members) {
    members.getter(
        "__origin__",
        "What was subscripted.",
        self -> {
          Object origin = ((Alias) self).origin;
          if (isForm(self, "Annotated")) {
            return ((Alias) self).arguments.items()[0];
          }
          return origin instanceof Form form && form.origin != null ? form.origin : origin;
        });
    members.getter("__args__", "The arguments.", self -> ((Alias) self).arguments);
    members.getter(
        "__parameters__",
        "The type variables.",
        self -> TypeArguments.parameters(((Alias) self).arguments.items()));
    members.getter(
        "__typing_is_unpacked_typevartuple__",
        "Whether it stands for as many arguments as there are.",
        self ->
            isForm(self, "Unpack")
                && Types.of(((Alias) self).arguments.items()[0]) == TypeParameterValue.TUPLE);
    members.getter(
        "__metadata__",
        "What Annotated adds.",
        self -> {
          Object[] all = ((Alias) self).arguments.items();
          return new TupleValue(
              java.util.Arrays.copyOfRange(all, Math.min(1, all.length), all.length));
        });
    members.method(
        "__getitem__(self, item, /)",
        "Puts arguments in the place of type variables.",
        (self, item) ->
            with(
                (Alias) self,
                TypeArguments.substitute(self, ((Alias) self).arguments.items(), item)));
    members.method(
        "copy_with(self, args, /)",
        "The same form with other arguments.",
        (self, arguments) -> with((Alias) self, Iteration.toArray(arguments)));
    members.getter(
        "__name__",
        "The name of what was subscripted.",
        self ->
            ((Alias) self).origin instanceof Form form
                ? form.name
                : Attributes.get(((Alias) self).origin, "__name__"));
    members.getter(
        "__module__",
        "The module of what was subscripted.",
        self ->
            ((Alias) self).origin instanceof Form
                ? "typing"
                : Attributes.get(((Alias) self).origin, "__module__"));
    members.method(
        "__mro_entries__(self, bases, /)",
        "What stands for it among the bases of a class.",
        (self, bases) -> {
          Object origin = ((Alias) self).origin;
          return new TupleValue(origin instanceof Form form ? form.base() : origin);
        });
    declareUnion(members);
    members.method(
        "__eq__(self, other, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof Alias || other instanceof UnionValue
                ? (Object) equal((Alias) self, other)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> (long) originName((Alias) self).hashCode());
    members.method("__repr__(self, /)", "Return repr(self).", self -> aliasText((Alias) self));
    members.method(
        "__instancecheck__(self, instance, /)",
        "Only unions can be asked.",
        (self, instance) -> {
          Alias alias = (Alias) self;
          if (alias.origin instanceof Form form && UNIONS.contains(form.name)) {
            return ClassChecks.isInstance(instance, alias.arguments);
          }
          throw Errors.type("Subscripted generics cannot be used with class and instance checks");
        });
  }

  private static Object with(Alias alias, Object[] arguments) {
    return isForm(alias, "Union")
        ? unionOf(arguments)
        : new Alias(alias.origin, new TupleValue(arguments));
  }

  private static String originName(Alias alias) {
    return alias.origin instanceof Form form ? "typing." + form.name : text(alias.origin);
  }

  private static String aliasText(Alias alias) {
    Object[] items = alias.arguments.items();
    StringBuilder text = new StringBuilder();
    if (isForm(alias, "Union") && items.length == 2) {
      int none = items[0] == Types.NONE_TYPE ? 0 : 1;
      if (items[none] == Types.NONE_TYPE) {
        return "typing.Optional[" + argumentText(items[1 - none]) + "]";
      }
    }
    if (items.length == 0 && isForm(alias, "Tuple")) {
      return "typing.Tuple[()]";
    }
    for (int i = 0; i < items.length; i++) {
      boolean name = isForm(alias, "Literal") || (isForm(alias, "Annotated") && i > 0);
      String part = name ? Conversion.repr(items[i]) : argumentText(items[i]);
      text.append(i == 0 ? "" : ", ").append(part);
    }
    return originName(alias) + "[" + text + "]";
  }

  private static String argumentText(Object argument) {
    return argument instanceof String forward ? "ForwardRef('" + forward + "')" : text(argument);
  }
}
