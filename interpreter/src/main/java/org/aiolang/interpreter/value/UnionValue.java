package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.TypeMembers;

/** {@code int | str}. */
public final class UnionValue extends Obj {
  public static final Type TYPE =
      Type.builtin("types", "UnionType", Types.OBJECT, UnionValue::declare);

  private final Object[] alternatives;

  private UnionValue(Object[] alternatives) {
    this.alternatives = alternatives;
  }

  @Override
  public Type type() {
    return TYPE;
  }

  /** The classes. */
  public Object[] alternatives() {
    return alternatives;
  }

  /** The union of two, or NotImplemented where one cannot be part of a union. */
  static Object of(Object a, Object b) {
    List<Object> parts = new ArrayList<>();
    if (!add(parts, a) || !add(parts, b)) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    return parts.size() == 1 ? parts.get(0) : new UnionValue(parts.toArray());
  }

  private static boolean add(List<Object> parts, Object part) {
    switch (part) {
      case UnionValue union -> {
        for (Object each : union.alternatives) {
          add(parts, each);
        }
      }
      case None none -> add(parts, Types.NONE_TYPE);
      case Type type -> {
        if (!parts.contains(type)) {
          parts.add(type);
        }
      }
      case GenericAlias alias -> {
        for (Object each : parts) {
          if (Comparison.equal(each, alias)) {
            return true;
          }
        }
        parts.add(alias);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void declare(TypeMembers members) {
    members.getter(
        "__args__",
        "The classes.",
        self -> new TupleValue(((UnionValue) self).alternatives.clone()));
    members.method("__or__(self, value, /)", "Return self|value.", UnionValue::of);
    members.method(
        "__ror__(self, value, /)", "Return value|self.", (self, other) -> of(other, self));
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof UnionValue union
                ? (Object) sameParts((UnionValue) self, union)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> {
          long hash = 0;
          for (Object each : ((UnionValue) self).alternatives) {
            hash ^= Comparison.hash(each);
          }
          return hash;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          StringBuilder text = new StringBuilder();
          for (Object each : ((UnionValue) self).alternatives) {
            text.append(text.isEmpty() ? "" : " | ");
            text.append(
                each == Types.NONE_TYPE
                    ? "None"
                    : each instanceof Type type ? type.displayName() : Conversion.repr(each));
          }
          return text.toString();
        });
    members.method(
        "__instancecheck__(self, instance, /)",
        "Check if an object is an instance.",
        (self, instance) -> ClassChecks.isInstance(instance, self));
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Check if a class is a subclass.",
        (self, subclass) -> ClassChecks.isSubclass(subclass, self));
  }

  private static boolean sameParts(UnionValue a, UnionValue b) {
    if (a.alternatives.length != b.alternatives.length) {
      return false;
    }
    for (Object each : a.alternatives) {
      boolean found = false;
      for (Object other : b.alternatives) {
        found |= Comparison.equal(each, other);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
