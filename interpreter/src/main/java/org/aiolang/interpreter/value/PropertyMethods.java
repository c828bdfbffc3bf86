package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares the members of property. */
final class PropertyMethods {
  private PropertyMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, fget=None, fset=None, fdel=None, doc=None)",
        "Property attribute.",
        arguments ->
            new Property(
                (Type) arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]));
    members.getter("fget", "The getter.", self -> orNone(((Property) self).getter));
    members.getter("fset", "The setter.", self -> orNone(((Property) self).setter));
    members.getter("fdel", "The deleter.", self -> orNone(((Property) self).deleter));
    members.property(
        "__doc__",
        "Its documentation.",
        self -> {
          Property property = (Property) self;
          Object own = property.field("__doc__");
          if (own != null) {
            return own;
          }
          if (property.doc != null && property.doc != None.NONE) {
            return property.doc;
          }
          return property.getter == null
              ? None.NONE
              : orNone(Attributes.getOrNull(property.getter, "__doc__"));
        },
        (self, value) -> {
          ((Property) self).setField("__doc__", value);
          return None.NONE;
        });
    members.property(
        "__name__",
        "The attribute's name.",
        self -> {
          Object name = ((Property) self).name();
          if (name == null) {
            throw Attributes.missing(self, "__name__");
          }
          return name;
        },
        (self, value) -> {
          ((Property) self).setName(value);
          return None.NONE;
        });
    members.method(
        "getter(self, function, /)",
        "Descriptor to obtain a copy of the property with a different getter.",
        (self, function) -> {
          Property old = (Property) self;
          return copy(old, function, old.setter, old.deleter);
        });
    members.method(
        "setter(self, function, /)",
        "Descriptor to obtain a copy of the property with a different setter.",
        (self, function) -> {
          Property old = (Property) self;
          return copy(old, old.getter, function, old.deleter);
        });
    members.method(
        "deleter(self, function, /)",
        "Descriptor to obtain a copy of the property with a different deleter.",
        (self, function) -> {
          Property old = (Property) self;
          return copy(old, old.getter, old.setter, function);
        });
    members.method(
        "__set_name__(self, owner, name, /)",
        "Method to set name of a property.",
        (self, owner, name) -> {
          ((Property) self).setName(name);
          return None.NONE;
        });
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (self, instance, owner) -> instance == None.NONE ? self : ((Property) self).get(instance));
    members.method(
        "__set__(self, instance, value, /)",
        "Set an attribute of instance to value.",
        (self, instance, value) -> {
          ((Property) self).descriptorSet(instance, value);
          return None.NONE;
        });
    members.method(
        "__delete__(self, instance, /)",
        "Delete an attribute of instance.",
        (self, instance) -> {
          ((Property) self).descriptorDelete(instance);
          return None.NONE;
        });
    members.getter(
        "__isabstractmethod__",
        "Whether one of the functions is abstract.",
        self -> {
          Property property = (Property) self;
          return FunctionMethods.isAbstract(property.getter)
              || FunctionMethods.isAbstract(property.setter)
              || FunctionMethods.isAbstract(property.deleter);
        });
  }

  private static Object orNone(Object value) {
    return value == null ? None.NONE : value;
  }

  private static Property copy(Property old, Object getter, Object setter, Object deleter) {
    Property made = new Property(old.type(), getter, setter, deleter, old.doc);
    made.setName(old.givenName());
    return made;
  }
}
