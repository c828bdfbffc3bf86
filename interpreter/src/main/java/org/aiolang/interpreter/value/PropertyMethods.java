package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of property. */
final class PropertyMethods {
  private PropertyMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Property attribute.",
        arguments -> new Property((Type) arguments[0], null, null, null, null));
    members.methodN(
        "__init__(self, fget=None, fset=None, fdel=None, doc=None)",
        "Property attribute.",
        arguments -> {
          ((Property) arguments[0])
              .initialize(arguments[1], arguments[2], arguments[3], arguments[4]);
          return None.NONE;
        });
    members.member("fget", "The getter.", self -> Property.orNone(((Property) self).getter));
    members.member("fset", "The setter.", self -> Property.orNone(((Property) self).setter));
    members.member("fdel", "The deleter.", self -> Property.orNone(((Property) self).deleter));
    members.property(
        "__doc__",
        "Its documentation.",
        self -> Property.orNone(((Property) self).doc),
        (self, value) -> {
          ((Property) self).doc = value;
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
        (self, function) -> ((Property) self).with(function, None.NONE, None.NONE));
    members.method(
        "setter(self, function, /)",
        "Descriptor to obtain a copy of the property with a different setter.",
        (self, function) -> ((Property) self).with(None.NONE, function, None.NONE));
    members.method(
        "deleter(self, function, /)",
        "Descriptor to obtain a copy of the property with a different deleter.",
        (self, function) -> ((Property) self).with(None.NONE, None.NONE, function));
    members.methodN(
        "__set_name__(self, /, *args)",
        "Method to set name of a property.",
        arguments -> {
          Object[] given = (Object[]) arguments[1];
          if (given.length != 2) {
            throw Errors.type(
                "__set_name__() takes 2 positional arguments but " + given.length + " were given");
          }
          ((Property) arguments[0]).setName(given[1]);
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
}
