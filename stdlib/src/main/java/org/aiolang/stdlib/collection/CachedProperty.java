package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code functools.cached_property}: computed at the first look, then an attribute of the instance.
 */
final class CachedProperty extends Instance {
  static final Type TYPE =
      Type.builtin("functools", "cached_property", Types.OBJECT, CachedProperty::declare)
          .withAttributes();

  private final Object function;
  private String name;

  private CachedProperty(Type type, Object function) {
    super(type);
    this.function = function;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    if (self == null) {
      return this;
    }
    if (name == null) {
      throw Errors.type("Cannot use cached_property instance without calling __set_name__ on it.");
    }
    if (!(self instanceof Instance instance) || !instance.type().hasDictionary()) {
      throw Errors.type(
          "No '__dict__' attribute on '"
              + Types.of(self).name()
              + "' instance to cache '"
              + name
              + "' property.");
    }
    Object value = instance.field(name);
    if (value == null) {
      value = Calls.call(function, self);
      instance.setField(name, value);
    }
    return value;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "cached_property(cls, func)",
        "A property that is computed once.",
        a -> new CachedProperty((Type) a[0], a[1]));
    members.method(
        "__set_name__(self, owner, name)",
        "Tells it what it is called.",
        (self, owner, name) -> {
          CachedProperty property = (CachedProperty) self;
          if (property.name != null && !property.name.equals(name)) {
            throw Errors.type(
                "Cannot assign the same cached_property to two different names ("
                    + Conversion.repr(property.name)
                    + " and "
                    + Conversion.repr(name)
                    + ").");
          }
          property.name = (String) name;
          return None.NONE;
        });
    members.method(
        "__get__(self, instance, owner=None)",
        "The value for an instance.",
        (self, instance, owner) ->
            ((CachedProperty) self)
                .descriptorGet(instance == None.NONE ? null : instance, (Type) null));
    members.getter("func", "The function.", self -> ((CachedProperty) self).function);
    members.getter(
        "attrname",
        "What it is called.",
        self -> ((CachedProperty) self).name == null ? None.NONE : ((CachedProperty) self).name);
    members.getter(
        "__doc__",
        "The function's docstring.",
        self -> {
          Object doc = Attributes.getOrNull(((CachedProperty) self).function, "__doc__");
          return doc == null ? None.NONE : doc;
        });
    GenericAlias.declareSubscript(members);
  }
}
