package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.ClassMethod;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.Property;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module abc. */
public final class AbcModule {
  /** The class of abstract base classes. */
  public static final Type META =
      Type.builtin("abc", "ABCMeta", Types.TYPE, AbcModule::declareMeta);

  /**
   * Where an abstract class keeps the classes registered with it: a field of a class is no
   * attribute of it.
   */
  private static final String REGISTRY = "registered classes";

  /**
   * Where the classes of collections.abc say that their instances match sequence or mapping
   * patterns.
   */
  private static final String PATTERN_FLAGS = "__abc_tpflags__";

  private static final long SEQUENCE = 1 << 5;
  private static final long MAPPING = 1 << 6;

  private AbcModule() {}

  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder("abc", "Abstract Base Classes (ABCs) according to PEP 3119.");
    module.value("ABCMeta", META);
    DictValue namespace = new DictValue();
    namespace.put("__module__", "abc");
    namespace.put(
        "__doc__",
        "Helper class that provides a standard way to create an ABC using\n    inheritance.\n    ");
    namespace.put("__slots__", TupleValue.EMPTY);
    module.value("ABC", make(META, "ABC", new Type[0], namespace, Keywords.NONE));
    module.function(
        "abstractmethod(funcobj)",
        "A decorator indicating abstract methods.",
        function -> {
          Attributes.set(function, "__isabstractmethod__", true);
          return function;
        });
    module.function(
        "abstractclassmethod(callable)",
        "A decorator indicating abstract classmethods.",
        function -> {
          Attributes.set(function, "__isabstractmethod__", true);
          return new ClassMethod(function);
        });
    module.function(
        "abstractstaticmethod(callable)",
        "A decorator indicating abstract staticmethods.",
        function -> {
          Attributes.set(function, "__isabstractmethod__", true);
          return new StaticMethod(function);
        });
    module.function(
        "abstractproperty(fget)",
        "A decorator indicating abstract properties.",
        function -> {
          Attributes.set(function, "__isabstractmethod__", true);
          return new Property(function, None.NONE, None.NONE, None.NONE);
        });
    module.function(
        "update_abstractmethods(cls)",
        "Recalculate the set of abstract methods of an abstract class.",
        type -> {
          if (((Type) type).members().containsKey("__abstractmethods__")) {
            findAbstract((Type) type);
          }
          return type;
        });
    module.function("get_cache_token()", "Always the same.", () -> 0L);
    return module.build();
  }

  /** An abstract base class, with its abstract methods found. */
  static Type make(
      Type metaclass, String name, Type[] bases, DictValue namespace, Keywords keywords) {
    Type made = ClassCreation.create(metaclass, name, bases, namespace, keywords);
    findAbstract(made);
    if (made.members().get(PATTERN_FLAGS) instanceof Long flags) {
      made.removeMember(PATTERN_FLAGS);
      if (flags == SEQUENCE) {
        made.asSequence();
      } else if (flags == MAPPING) {
        made.asMapping();
      }
    }
    return made;
  }

  private static void findAbstract(Type type) {
    SetValue names = new SetValue(Types.FROZEN_SET);
    for (Type base : type.bases()) {
      if (base.members().get("__abstractmethods__") instanceof SetValue inherited) {
        for (Object name : inherited.toArray()) {
          if (isAbstract(type.lookup((String) name))) {
            names.add(name);
          }
        }
      }
    }
    type.members()
        .forEach((name, member) -> {
          if (isAbstract(member)) {
            names.add(name);
          }
        });
    type.setMember("__abstractmethods__", names);
  }

  private static boolean isAbstract(Object member) {
    if (member == null || member instanceof Long || member instanceof String) {
      return false;
    }
    Object mark = Attributes.getOrNull(member, "__isabstractmethod__");
    return mark != null && Conversion.truth(mark);
  }

  private static void declareMeta(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, bases, namespace, /, **kwargs)",
        "Create and return a new abstract base class.",
        arguments -> {
          Object[] bases = Iteration.toArray(arguments[2]);
          Type[] types = new Type[bases.length];
          for (int i = 0; i < types.length; i++) {
            if (!(bases[i] instanceof Type base)) {
              throw Errors.type("bases must be types");
            }
            types[i] = base;
          }
          Type winner = ClassCreation.resolveMetaclass(arguments[0], bases);
          return make(
              winner,
              Conversion.str(arguments[1]),
              types,
              (DictValue) arguments[3],
              (Keywords) arguments[4]);
        });
    members.method(
        "register(self, subclass, /)",
        "Register a virtual subclass of an ABC.",
        (self, subclass) -> {
          if (!(subclass instanceof Type type)) {
            throw Errors.type("Can only register classes");
          }
          if (isSubclass((Type) self, type)) {
            return type;
          }
          if (isSubclass(type, (Type) self)) {
            throw Errors.runtime("Refusing to create an inheritance cycle");
          }
          registry((Type) self).add(type);
          type.matchLike((Type) self);
          return type;
        });
    members.method(
        "__instancecheck__(self, instance, /)",
        "Override for isinstance(instance, cls).",
        (self, instance) -> {
          Type type = Types.of(instance);
          if (isSubclass((Type) self, type)) {
            return true;
          }
          return Attributes.getOrNull(instance, "__class__") instanceof Type claimed
              && claimed != type
              && isSubclass((Type) self, claimed);
        });
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Override for issubclass(subclass, cls).",
        (self, subclass) -> {
          if (!(subclass instanceof Type type)) {
            throw Errors.type("issubclass() arg 1 must be a class");
          }
          return isSubclass((Type) self, type);
        });
  }

  private static SetValue registry(Type type) {
    if (type.field(REGISTRY) instanceof SetValue known) {
      return known;
    }
    SetValue made = new SetValue();
    type.setField(REGISTRY, made);
    return made;
  }

  /**
   * Whether {@code type} is below {@code self}: really, by its hook, or because one of them was
   * registered.
   */
  private static boolean isSubclass(Type self, Type type) {
    if (type.isSubtypeOf(self)) {
      return true;
    }
    Object answer = Calls.method(self, "__subclasshook__", type);
    if (answer != NotImplemented.NOT_IMPLEMENTED) {
      return Conversion.truth(answer);
    }
    if (self.field(REGISTRY) instanceof SetValue registered) {
      for (Object each : registered.toArray()) {
        if (org.aiolang.interpreter.value.ClassChecks.isSubclass(type, each)) {
          return true;
        }
      }
    }
    List<Type> below = new ArrayList<>(self.subclasses());
    for (Type each : below) {
      if (org.aiolang.interpreter.value.ClassChecks.isSubclass(type, each)) {
        return true;
      }
    }
    return false;
  }
}
