package org.aiolang.stdlib.classes;

import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.TypeArguments;
import org.aiolang.interpreter.value.Types;

/**
 * The names of typing that can be subscripted in annotations and mean something to readers only.
 */
final class TypingForms {
  private static final Type FORM =
      Type.builtin("typing", "_SpecialForm", Types.OBJECT, TypingForms::declareForm);

  private static final Type ALIAS =
      Type.builtin("typing", "_GenericAlias", Types.OBJECT, TypingForms::declareAlias);

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
      return Calls.call(origin instanceof Form form ? form.origin : origin, positional, keywords);
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

  private static Object subscript(Form form, Object item) {
    if (form.name.equals("Optional")) {
      return new Alias(form, new TupleValue(item, Types.NONE_TYPE));
    }
    if (form.name.equals("Any")) {
      throw Errors.type("typing.Any is not subscriptable");
    }
    if (UNIONS.contains(form.name)
        && (item instanceof TupleValue several ? several.size() == 1 : true)) {
      return item instanceof TupleValue several ? several.items()[0] : item;
    }
    return new Alias(form, item);
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
          Form form = (Form) arguments[0];
          if (form.origin == null) {
            throw Errors.type("Cannot instantiate typing." + form.name);
          }
          return Calls.call(form.origin, (Object[]) arguments[1], (Keywords) arguments[2]);
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
    return new Alias(
        new Form("Union", null, null),
        new TupleValue(a == None.NONE ? Types.NONE_TYPE : a, b == None.NONE ? Types.NONE_TYPE : b));
  }

  private static void declareAlias(TypeMembers members) {
    members.getter(
        "__origin__",
        "What was subscripted.",
        self -> {
          Object origin = ((Alias) self).origin;
          return origin instanceof Form form && form.origin != null ? form.origin : origin;
        });
    members.getter("__args__", "The arguments.", self -> ((Alias) self).arguments);
    members.getter(
        "__parameters__",
        "The type variables.",
        self -> TypeArguments.parameters(((Alias) self).arguments.items()));
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
            new Alias(
                ((Alias) self).origin,
                new TupleValue(
                    TypeArguments.substitute(self, ((Alias) self).arguments.items(), item))));
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
            other instanceof Alias alias
                ? (Object)
                    (originName(alias).equals(originName((Alias) self))
                        && Comparison.equal(alias.arguments, ((Alias) self).arguments))
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

  private static String originName(Alias alias) {
    return alias.origin instanceof Form form ? "typing." + form.name : text(alias.origin);
  }

  private static String aliasText(Alias alias) {
    Object[] items = alias.arguments.items();
    StringBuilder text = new StringBuilder();
    int shown = items.length;
    if (isForm(alias, "Optional")) {
      shown = 1;
    }
    for (int i = 0; i < shown; i++) {
      boolean name = isForm(alias, "Literal") || (isForm(alias, "Annotated") && i > 0);
      String part =
          items[i] == Types.NONE_TYPE
              ? "None"
              : name
                  ? Conversion.repr(items[i])
                  : items[i] instanceof String forward
                      ? "ForwardRef('" + forward + "')"
                      : text(items[i]);
      text.append(i == 0 ? "" : ", ").append(part);
    }
    return originName(alias) + "[" + text + "]";
  }
}
