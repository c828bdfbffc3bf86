package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** {@code list[int]}: a class with its type arguments, which mean something to readers only. */
public final class GenericAlias extends CallableValue {
  public static final Type TYPE =
      Type.builtin("types", "GenericAlias", Types.OBJECT, GenericAlias::declare);

  /** The class. */
  public final Object origin;

  public final TupleValue arguments;

  /** Whether it is {@code *tuple[int, str]}. */
  private final boolean unpacked;

  public GenericAlias(Object origin, Object arguments) {
    this(origin, arguments, false);
  }

  private GenericAlias(Object origin, Object arguments, boolean unpacked) {
    super(TYPE);
    this.unpacked = unpacked;
    this.origin = origin;
    this.arguments =
        arguments instanceof TupleValue tuple && tuple.type() == Types.TUPLE
            ? tuple
            : new TupleValue(arguments);
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return Calls.call(origin, positional, keywords);
  }

  /** Declares {@code __class_getitem__} for a class that can be subscripted in annotations. */
  public static void declareSubscript(TypeMembers members) {
    members.classMethod(
        "__class_getitem__(cls, item, /)",
        "See PEP 585",
        arguments -> new GenericAlias(arguments[0], arguments[1]));
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "GenericAlias(cls, origin, args, /)",
        "Represent a PEP 585 generic type",
        arguments -> new GenericAlias(arguments[1], arguments[2]));
    members.method("__or__(self, value, /)", "Return self|value.", UnionValue::of);
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> UnionValue.of(other, self));
    members.getter("__origin__", "The class.", self -> ((GenericAlias) self).origin);
    members.getter("__args__", "The type arguments.", self -> ((GenericAlias) self).arguments);
    members.getter(
        "__parameters__",
        "The type variables among the arguments.",
        self -> TypeArguments.parameters(((GenericAlias) self).arguments.items()));
    members.getter(
        "__unpacked__", "Whether it stands for its items.", self -> ((GenericAlias) self).unpacked);
    members.method(
        "__iter__(self, /)",
        "The alias, unpacked.",
        self -> {
          GenericAlias alias = (GenericAlias) self;
          return Iteration.iterator(
              new TupleValue(new GenericAlias(alias.origin, alias.arguments, true)));
        });
    members.method(
        "__mro_entries__(self, bases, /)",
        "What stands for it among the bases of a class.",
        (self, bases) -> new TupleValue(((GenericAlias) self).origin));
    members.method(
        "__getitem__(self, item, /)",
        "Return self[key].",
        (self, item) -> {
          GenericAlias alias = (GenericAlias) self;
          Object[] items = TypeArguments.substitute(alias, alias.arguments.items(), item);
          return new GenericAlias(alias.origin, new TupleValue(items), alias.unpacked);
        });
    members.method(
        "__getattr__(self, name, /)",
        "What the class has.",
        (self, name) -> Attributes.get(((GenericAlias) self).origin, (String) name));
    members.method("__repr__(self, /)", "Return repr(self).", self -> ((GenericAlias) self).text());
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof GenericAlias alias
                ? (Object)
                    (alias.origin == ((GenericAlias) self).origin
                        && alias.unpacked == ((GenericAlias) self).unpacked
                        && Comparison.equal(alias.arguments, ((GenericAlias) self).arguments))
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self ->
            Comparison.hash(((GenericAlias) self).origin)
                ^ Comparison.hash(((GenericAlias) self).arguments));
  }

  private String text() {
    StringBuilder text = new StringBuilder(unpacked ? "*" : "").append(name(origin)).append('[');
    Object[] items = arguments.items();
    for (int i = 0; i < items.length; i++) {
      text.append(i == 0 ? "" : ", ").append(name(items[i]));
    }
    return text.append(items.length == 0 ? "()]" : "]").toString();
  }

  private static String name(Object part) {
    if (part == Ellipsis.ELLIPSIS) {
      return "...";
    }
    if (part instanceof Type type) {
      return type.module().equals("builtins")
          ? type.qualifiedName()
          : type.module() + "." + type.qualifiedName();
    }
    if (part instanceof ListValue list) { // the parameters of a Callable
      StringBuilder text = new StringBuilder("[");
      for (int i = 0; i < list.size; i++) {
        text.append(i == 0 ? "" : ", ").append(name(list.items[i]));
      }
      return text.append(']').toString();
    }
    return Conversion.repr(part);
  }
}
