package org.aiolang.interpreter.value;

import java.util.Arrays;
import java.util.Map;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/** Declares the members of type and super. */
public final class TypeMethods {
  private TypeMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Create and return a new class.",
        arguments -> create((Type) arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          int count = ((Object[]) arguments[1]).length;
          if (count != 1 && count != 3) {
            throw Errors.type("type.__init__() takes 1 or 3 arguments");
          }
          return None.NONE;
        });
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments ->
            Calls.constructDefault(
                (Type) arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.classMethod(
        "__prepare__(cls, /, *args, **kwargs)",
        "Create the namespace for the class statement.",
        arguments -> new DictValue());
    declareNames(members);
    declareHierarchy(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<class '" + ((Type) self).displayName() + "'>");
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> UnionValue.of(self, other));
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> UnionValue.of(other, self));
    members.method(
        "__dir__(self, /)",
        "Specialized __dir__ implementation for types.",
        self -> new ListValue(ObjectMethods.names(self)));
    declareAttributes(members);
  }

  private static void declareAttributes(TypeMembers members) {
    members.method(
        "__getattribute__(self, name, /)",
        "Return getattr(self, name).",
        (self, name) -> {
          Object value = Attributes.find(self, Types.of(self), ObjectMethods.attributeName(name));
          if (value == null) {
            throw Attributes.missing(self, (String) name);
          }
          return value;
        });
    members.method(
        "__setattr__(self, name, value, /)",
        "Implement setattr(self, name, value).",
        (self, name, value) -> {
          Attributes.setDefault(self, Types.of(self), ObjectMethods.attributeName(name), value);
          return None.NONE;
        });
    members.method(
        "__delattr__(self, name, /)",
        "Implement delattr(self, name).",
        (self, name) -> {
          Attributes.deleteDefault(self, Types.of(self), ObjectMethods.attributeName(name));
          return None.NONE;
        });
  }

  private static Object create(Type metaclass, Object[] arguments, Keywords keywords) {
    if (arguments.length == 1 && metaclass == Types.TYPE && keywords.size() == 0) {
      return Types.of(arguments[0]);
    }
    if (arguments.length != 3) {
      throw Errors.type(
          metaclass == Types.TYPE && (arguments.length == 0 || keywords.size() == 0)
              ? "type() takes 1 or 3 arguments"
              : "type.__new__() takes exactly 3 arguments (" + arguments.length + " given)");
    }
    String name = check(Wrapped.unwrap(arguments[0]), String.class, 1, "str");
    TupleValue bases = check(arguments[1], TupleValue.class, 2, "tuple");
    DictValue namespace = check(arguments[2], DictValue.class, 3, "dict");
    for (Object base : bases.items()) {
      if (!(base instanceof Type) && Attributes.getOrNull(base, "__mro_entries__") != null) {
        throw Errors.type("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    Type winner = ClassCreation.resolveMetaclass(metaclass, bases.items());
    if (winner != metaclass) {
      Object maker = Attributes.get(winner, "__new__");
      if (maker != Attributes.get(Types.TYPE, "__new__")) {
        return Calls.call(maker, new Object[] {winner, name, bases, namespace}, keywords);
      }
    }
    Type[] types = new Type[bases.size()];
    for (int i = 0; i < types.length; i++) {
      if (!(bases.items()[i] instanceof Type base)) {
        throw Errors.type("bases must be types");
      }
      types[i] = base;
    }
    return ClassCreation.create(winner, name, types, namespace, keywords);
  }

  private static <T> T check(Object value, Class<T> wanted, int position, String name) {
    if (!wanted.isInstance(value)) {
      throw Errors.type(
          "type.__new__() argument "
              + position
              + " must be "
              + name
              + ", not "
              + Types.of(value).name());
    }
    return wanted.cast(value);
  }

  private static void declareNames(TypeMembers members) {
    members.property(
        "__name__",
        "The class's name.",
        self -> ((Type) self).name(),
        (self, value) -> {
          changeable(self, "__name__").setName(text(self, "__name__", value));
          return None.NONE;
        });
    members.property(
        "__qualname__",
        "Its dotted name.",
        self -> ((Type) self).qualifiedName(),
        (self, value) -> {
          changeable(self, "__qualname__").setQualifiedName(text(self, "__qualname__", value));
          return None.NONE;
        });
    members.property(
        "__module__",
        "Where it was defined.",
        self -> {
          Object own = ((Type) self).members().get("__module__");
          return own != null && !(own instanceof Property) ? own : ((Type) self).module();
        },
        (self, value) -> {
          changeable(self, "__module__").setMember("__module__", value);
          if (value instanceof String module) {
            ((Type) self).setModule(module);
          }
          return None.NONE;
        });
    members.property(
        "__doc__",
        "Its documentation.",
        self -> {
          Object own = ((Type) self).members().get("__doc__");
          if (own == null || own instanceof Property) {
            return None.NONE;
          }
          return own instanceof Obj descriptor ? descriptor.descriptorGet(null, (Type) self) : own;
        },
        (self, value) -> {
          changeable(self, "__doc__").setMember("__doc__", value);
          return None.NONE;
        });
    members.property(
        "__annotations__",
        "The annotations of its variables.",
        self -> {
          Type type = (Type) self;
          Object own = type.members().get("__annotations__");
          if (own == null) {
            if (type.isBuiltin()) {
              throw Attributes.missing(self, "__annotations__");
            }
            own = new DictValue();
            type.setMember("__annotations__", own);
          }
          return own;
        },
        (self, value) -> {
          changeable(self, "__annotations__").setMember("__annotations__", value);
          return None.NONE;
        },
        self -> {
          if (!changeable(self, "__annotations__").removeMember("__annotations__")) {
            throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "__annotations__");
          }
          return None.NONE;
        });
    members.property(
        "__abstractmethods__",
        "The names that have no implementation.",
        self -> {
          Object own = ((Type) self).members().get("__abstractmethods__");
          if (own == null || own instanceof Property) {
            throw Attributes.missing(self, "__abstractmethods__");
          }
          return own;
        },
        (self, value) -> {
          changeable(self, "__abstractmethods__").setMember("__abstractmethods__", value);
          return None.NONE;
        },
        self -> {
          if (!changeable(self, "__abstractmethods__").removeMember("__abstractmethods__")) {
            throw Attributes.missing(self, "__abstractmethods__");
          }
          return None.NONE;
        });
    members.property(
        "__type_params__",
        "Its type parameters.",
        self -> {
          Object own = ((Type) self).members().get("__type_params__");
          return own == null || own instanceof Property ? TupleValue.EMPTY : own;
        },
        (self, value) -> {
          changeable(self, "__type_params__").setMember("__type_params__", value);
          return None.NONE;
        });
    members.getter("__text_signature__", "No signature.", self -> None.NONE);
  }

  private static Type changeable(Object self, String attribute) {
    Type type = (Type) self;
    if (type.isBuiltin()) {
      throw Errors.type(
          "cannot set '"
              + attribute
              + "' attribute of immutable type '"
              + type.displayName()
              + "'");
    }
    return type;
  }

  private static String text(Object self, String attribute, Object value) {
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type(
        "can only assign string to "
            + ((Type) self).name()
            + "."
            + attribute
            + ", not '"
            + Types.of(value).name()
            + "'");
  }

  private static void declareHierarchy(TypeMembers members) {
    members.getter(
        "__mro__",
        "The order in which classes are searched.",
        self -> new TupleValue(copy(((Type) self).mro())));
    members.method(
        "mro(self, /)",
        "Return a type's method resolution order.",
        self -> new ListValue(copy(Ancestry.plainOrder((Type) self))));
    members.property(
        "__bases__",
        "The classes it extends.",
        self -> new TupleValue(copy(((Type) self).bases())),
        (self, value) -> {
          Ancestry.assignBases(changeable(self, "__bases__"), value);
          return None.NONE;
        });
    members.getter(
        "__base__",
        "The class it is laid out after.",
        self -> {
          Type type = (Type) self;
          return type.bases().length == 0 ? None.NONE : SolidBase.best(type.bases());
        });
    members.getter("__dict__", "Its own members.", self -> ownMembers((Type) self));
    members.method(
        "__subclasses__(self, /)",
        "Return a list of immediate subclasses.",
        self -> new ListValue(((Type) self).subclasses().toArray()));
    members.method(
        "__instancecheck__(self, instance, /)",
        "Check if an object is an instance.",
        (self, instance) -> ClassChecks.isPlainInstance(instance, (Type) self));
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Check if a class is a subclass.",
        (self, subclass) -> ClassChecks.isPlainSubclass(subclass, (Type) self));
  }

  private static MappingProxy ownMembers(Type type) {
    DictValue members = new DictValue();
    for (Map.Entry<String, Object> each : type.members().entrySet()) {
      members.put(each.getKey(), each.getValue());
    }
    return new MappingProxy(members);
  }

  private static Object[] copy(Type[] types) {
    return Arrays.copyOf(types, types.length, Object[].class);
  }

  static void declareSuper(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "super() -> same as super(__class__, <first argument>)",
        arguments -> new SuperValue((Type) arguments[0]));
    members.methodN(
        "__init__(self, type=<unset>, object_or_type=<unset>, /)",
        "super() -> same as super(__class__, <first argument>)",
        arguments -> {
          if (arguments[1] == null) {
            throw Errors.runtime("super(): no arguments");
          }
          if (!(arguments[1] instanceof Type passed)) {
            throw Errors.type(
                "super() argument 1 must be a type, not " + Types.of(arguments[1]).name());
          }
          ((SuperValue) arguments[0])
              .initialize(passed, arguments[2] == None.NONE ? null : arguments[2]);
          return None.NONE;
        });
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (self, instance, owner) ->
            ((Obj) self).descriptorGet(instance == None.NONE ? null : instance, null));
    members.member(
        "__thisclass__",
        "The class to look past.",
        self -> ((SuperValue) self).passed() == null ? None.NONE : ((SuperValue) self).passed());
    members.member(
        "__self__",
        "What attributes are bound to.",
        self -> ((SuperValue) self).self() == null ? None.NONE : ((SuperValue) self).self());
    members.member(
        "__self_class__",
        "The class whose order is followed.",
        self -> ((SuperValue) self).order() == null ? None.NONE : ((SuperValue) self).order());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          SuperValue proxy = (SuperValue) self;
          return "<super: <class '"
              + (proxy.passed() == null ? "NULL" : proxy.passed().name())
              + "'>, "
              + (proxy.order() == null ? "NULL" : "<" + proxy.order().name() + " object>")
              + ">";
        });
  }
}
