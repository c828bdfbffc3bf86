package org.aiolang.stdlib.classes;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code typing.Protocol}: classes that say what others must have. */
final class Protocols {
  private static final Type META =
      Type.builtin("typing", "_ProtocolMeta", AbcModule.META, Protocols::declare);

  private static final Set<String> PLUMBING =
      Set.of(
          "_is_protocol",
          "_is_runtime_protocol",
          "__protocol_attrs__",
          "__abstractmethods__",
          "__match_args__",
          "__annotations__",
          "__dict__",
          "__doc__",
          "__init__",
          "__module__",
          "__new__",
          "__slots__",
          "__subclasshook__",
          "__weakref__",
          "__class_getitem__",
          "__parameters__",
          "__orig_bases__",
          "__hash__",
          "__qualname__",
          "__type_params__",
          "__firstlineno__",
          "__static_attributes__");

  private Protocols() {}

  /** The class Protocol of one engine. */
  static Type make() {
    DictValue namespace = new DictValue();
    namespace.put("__module__", "typing");
    namespace.put("__slots__", TupleValue.EMPTY);
    Type made = AbcModule.make(META, "Protocol", new Type[0], namespace, Keywords.NONE);
    made.setMember("_is_protocol", true);
    return made;
  }

  static Object checkable(Object type) {
    if (!(type instanceof Type protocol) || !isProtocol(protocol)) {
      throw Errors.type(
          "@runtime_checkable can be only applied to protocol classes, got "
              + org.aiolang.interpreter.value.Conversion.repr(type));
    }
    protocol.setMember("_is_runtime_protocol", true);
    return protocol;
  }

  /** Whether the class itself is a protocol, not just a class that has one above it. */
  private static boolean isProtocol(Type type) {
    if (type.members().get("_is_protocol") != null) {
      return true;
    }
    for (Type base : type.bases()) {
      if (base.name().equals("Protocol") && base.module().equals("typing")) {
        return true;
      }
    }
    return false;
  }

  private static void declare(TypeMembers members) {
    members.method(
        "__getitem__(self, item, /)",
        "The class with its type arguments.",
        (self, item) -> new TypingForms.Alias(self, item));
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments -> {
          if (isProtocol((Type) arguments[0])) {
            throw Errors.type("Protocols cannot be instantiated");
          }
          return org.aiolang.interpreter.value.Calls.call(
              Attributes.get(
                  new org.aiolang.interpreter.value.SuperValue(META, arguments[0]), "__call__"),
              (Object[]) arguments[1],
              (Keywords) arguments[2]);
        });
    members.method(
        "__instancecheck__(self, instance, /)",
        "Whether an object has what the protocol names.",
        (self, instance) -> {
          Type protocol = (Type) self;
          if (Types.of(instance).isSubtypeOf(protocol)) {
            return true;
          }
          if (!isProtocol(protocol)) {
            return false;
          }
          checkRuntime(protocol);
          for (String name : names(protocol)) {
            Object value = Attributes.getOrNull(instance, name);
            if (value == null || (value == None.NONE && protocol.lookup(name) != null)) {
              return false;
            }
          }
          return true;
        });
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Whether a class has what the protocol names.",
        (self, subclass) -> {
          Type protocol = (Type) self;
          if (!(subclass instanceof Type type)) {
            throw Errors.type("issubclass() arg 1 must be a class");
          }
          if (type.isSubtypeOf(protocol)) {
            return true;
          }
          if (!isProtocol(protocol)) {
            return false;
          }
          checkRuntime(protocol);
          for (String name : names(protocol)) {
            if (type.lookup(name) == null) {
              return false;
            }
          }
          return true;
        });
  }

  private static void checkRuntime(Type protocol) {
    if (protocol.lookup("_is_runtime_protocol") == null) {
      throw Errors.type(
          "Instance and class checks can only be used with @runtime_checkable protocols");
    }
  }

  private static Set<String> names(Type protocol) {
    Set<String> names = new TreeSet<>();
    for (Type each : protocol.mro()) {
      if (isProtocol(each) && !each.name().equals("Protocol")) {
        for (Map.Entry<String, Object> member : each.members().entrySet()) {
          if (!PLUMBING.contains(member.getKey())) {
            names.add(member.getKey());
          }
        }
        if (each.members().get("__annotations__") instanceof DictValue annotations) {
          for (DictValue.Cursor at = annotations.cursor(); at.advance(); ) {
            names.add((String) at.key());
          }
        }
      }
    }
    return names;
  }
}
