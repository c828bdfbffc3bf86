package org.aiolang.stdlib.classes;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** What {@code type X[T] = …} makes: a name for a type, which is computed when it is asked for. */
final class TypeAliasValue extends Instance {
  static final Type TYPE =
      Type.builtin("typing", "TypeAliasType", Types.OBJECT, TypeAliasValue::declare);

  private final String name;
  private final Object module;
  private final TupleValue parameters;
  private Object value;

  /** Computes the value; null once it has. */
  private Object maker;

  private TypeAliasValue(
      String name, Object module, TupleValue parameters, Object value, Object maker) {
    super(TYPE);
    this.name = name;
    this.module = module;
    this.parameters = parameters;
    this.value = value;
    this.maker = maker;
  }

  static TypeAliasValue ofSyntax(Object module, Object name, Object parameters, Object maker) {
    return new TypeAliasValue((String) name, module, (TupleValue) parameters, null, maker);
  }

  private Object value() {
    if (maker != null) {
      Object computed = Calls.call(maker);
      maker = null;
      value = computed;
    }
    return value;
  }

  private static TypeAliasValue self(Object object) {
    return (TypeAliasValue) object;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, value, *, type_params=())",
        "Type alias.",
        arguments -> {
          if (!(arguments[1] instanceof String name)) {
            throw Errors.type(
                "typealias() argument 'name' must be str, not " + Types.of(arguments[1]).name());
          }
          if (!(arguments[3] instanceof TupleValue parameters)) {
            throw Errors.type("type_params must be a tuple");
          }
          return new TypeAliasValue(name, "__main__", parameters, arguments[2], null);
        });
    members.getter("__name__", "As it is written.", self -> self(self).name);
    members.getter("__module__", "Where it was made.", self -> self(self).module);
    members.getter(
        "__value__", "The type, computed at the first time.", self -> self(self).value());
    members.getter("__type_params__", "Its type parameters.", self -> self(self).parameters);
    members.getter(
        "__parameters__",
        "Its type parameters, tuples unpacked.",
        self -> {
          Object[] items = self(self).parameters.items().clone();
          for (int i = 0; i < items.length; i++) {
            if (Types.of(items[i]) == TypeParameterValue.TUPLE) {
              items[i] = TypeParameterValue.unpacked(items[i]);
            }
          }
          return new TupleValue(items);
        });
    members.method("__repr__(self, /)", "Return repr(self).", self -> self(self).name);
    members.method(
        "__getitem__(self, item, /)",
        "The alias with its type arguments.",
        (self, item) -> {
          if (self(self).parameters.size() == 0) {
            throw Errors.type("Only generic type aliases are subscriptable");
          }
          return new GenericAlias(self, item);
        });
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> TypingForms.union(self, other));
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> TypingForms.union(other, self));
    members.method("__reduce__(self, /)", "Its name.", self -> self(self).name);
  }
}
