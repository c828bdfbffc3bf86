package org.aiolang.interpreter.value;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of {@code set} and {@code frozenset}. */
public final class SetMethods {
  private SetMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "set(cls, /, *args, **kwargs)",
        "Build an unordered collection of unique elements.",
        arguments -> new SetValue((Type) arguments[0]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          Object[] given = (Object[]) arguments[1];
          ListMethods.noKeywords("set", (Keywords) arguments[2]);
          ListMethods.atMostOne("set", given);
          SetValue set = set(arguments[0]);
          if (set.size() > 0) {
            set.clear();
          }
          if (given.length == 1) {
            SetOperations.addAll(set, given[0]);
          }
          return None.NONE;
        });
    declareShared(members);
    members.constant("__hash__", None.NONE);
    declareChanges(members);
    declareUpdates(members);
  }

  static void declareFrozen(TypeMembers members) {
    members.constructor(
        "frozenset(cls, /, *args, **kwargs)",
        "Build an immutable unordered collection of unique elements.",
        arguments -> {
          Type type = (Type) arguments[0];
          Object[] given = (Object[]) arguments[1];
          if (type == Types.FROZEN_SET || type.definer("__init__") == Types.OBJECT) {
            ListMethods.noKeywords("frozenset", (Keywords) arguments[2]);
          }
          ListMethods.atMostOne("frozenset", given);
          if (given.length == 0) {
            return new SetValue(type);
          }
          return type == Types.FROZEN_SET
                  && given[0] instanceof SetValue set
                  && set.type() == Types.FROZEN_SET
              ? set
              : SetOperations.of(type, given[0]);
        });
    declareShared(members);
    members.method(
        "__hash__(self, /)", "Return hash(self).", self -> SetOperations.hash(set(self)));
  }

  private static void declareShared(TypeMembers members) {
    GenericAlias.declareSubscript(members);
    members.method("__len__(self, /)", "Return len(self).", self -> (long) set(self).size());
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> new SetIterator(set(self)));
    members.method(
        "__contains__(self, item, /)",
        "x.__contains__(y) <==> y in x.",
        (self, item) -> set(self).contains(key(item)));
    members.method(
        "copy(self, /)",
        "Return a shallow copy of a set.",
        self -> set(self).type() == Types.FROZEN_SET ? self : SetOperations.copy(set(self)));
    members.method("__repr__(self, /)", "Return repr(self).", self -> ContainerText.set(set(self)));
    declareCombinations(members);
    members.method(
        "isdisjoint(self, other, /)",
        "Return True if two sets have a null intersection.",
        (self, other) -> SetOperations.isDisjoint(set(self), other));
    members.method(
        "issubset(self, other, /)",
        "Report whether another set contains this set.",
        (self, other) -> SetOperations.isSubset(set(self), asSet(other)));
    members.method(
        "issuperset(self, other, /)",
        "Report whether this set contains another set.",
        (self, other) -> SetOperations.isSubset(asSet(other), set(self)));
    compare(members, "__eq__", "==", SetOperations::equal);
    compare(members, "__ne__", "!=", (a, b) -> !SetOperations.equal(a, b));
    compare(members, "__le__", "<=", SetOperations::isSubset);
    compare(members, "__lt__", "<", (a, b) -> a.size() < b.size() && SetOperations.isSubset(a, b));
    compare(members, "__ge__", ">=", (a, b) -> SetOperations.isSubset(b, a));
    compare(members, "__gt__", ">", (a, b) -> a.size() > b.size() && SetOperations.isSubset(b, a));
    members.method(
        "__reduce__(self, /)",
        "How to make an equal set.",
        self ->
            new TupleValue(
                set(self).type(),
                new TupleValue(new ListValue(set(self).toArray())),
                set(self).attributesOrNone()));
  }

  private static void declareCombinations(TypeMembers members) {
    operator(members, "or", "|", SetOperations::union);
    operator(members, "and", "&", SetOperations::intersection);
    operator(members, "sub", "-", SetOperations::difference);
    operator(members, "xor", "^", SetOperations::symmetricDifference);
    members.methodN(
        "union(self, /, *others)",
        "Return a new set with elements from the set and all others.",
        arguments -> {
          SetValue result = SetOperations.copy(set(arguments[0]));
          for (Object other : (Object[]) arguments[1]) {
            SetOperations.addAll(result, other);
          }
          return result;
        });
    members.methodN(
        "intersection(self, /, *others)",
        "Return a new set with elements common to the set and all others.",
        arguments -> intersection(set(arguments[0]), (Object[]) arguments[1]));
    members.methodN(
        "difference(self, /, *others)",
        "Return a new set with elements in the set that are not in the others.",
        arguments -> {
          Object[] others = (Object[]) arguments[1];
          if (others.length == 0) {
            return SetOperations.copy(set(arguments[0]));
          }
          SetValue result = SetOperations.difference(set(arguments[0]), others[0]);
          for (int i = 1; i < others.length; i++) {
            SetOperations.removeAll(result, others[i]);
          }
          return result;
        });
    members.method(
        "symmetric_difference(self, other, /)",
        "Return a new set with elements in either the set or other but not both.",
        (self, other) -> SetOperations.symmetricDifference(set(self), other));
  }

  private static SetValue intersection(SetValue set, Object[] others) {
    if (others.length == 0) {
      return SetOperations.copy(set);
    }
    SetValue result = set;
    for (Object other : others) {
      result = SetOperations.intersection(result, other);
    }
    return result;
  }

  private static void declareChanges(TypeMembers members) {
    members.method(
        "add(self, object, /)",
        "Add an element to a set.",
        (self, item) -> {
          set(self).add(item);
          return None.NONE;
        });
    members.method(
        "discard(self, object, /)",
        "Remove an element from a set if it is a member.",
        (self, item) -> {
          set(self).remove(key(item));
          return None.NONE;
        });
    members.method(
        "remove(self, object, /)",
        "Remove an element from a set; it must be a member.",
        (self, item) -> {
          if (!set(self).remove(key(item))) {
            throw Errors.key(item);
          }
          return None.NONE;
        });
    members.method(
        "pop(self, /)",
        "Remove and return an arbitrary set element.",
        self -> {
          Object item = set(self).removeAny();
          if (item == null) {
            throw Errors.key("pop from an empty set");
          }
          return item;
        });
    members.method(
        "clear(self, /)",
        "Remove all elements from this set.",
        self -> {
          set(self).clear();
          return None.NONE;
        });
  }

  private static void declareUpdates(TypeMembers members) {
    members.methodN(
        "update(self, /, *others)",
        "Update the set, adding elements from all others.",
        arguments -> {
          for (Object other : (Object[]) arguments[1]) {
            SetOperations.addAll(set(arguments[0]), other);
          }
          return None.NONE;
        });
    members.methodN(
        "intersection_update(self, /, *others)",
        "Update the set, keeping only elements found in it and all others.",
        arguments -> {
          set(arguments[0]).become(intersection(set(arguments[0]), (Object[]) arguments[1]));
          return None.NONE;
        });
    members.methodN(
        "difference_update(self, /, *others)",
        "Update the set, removing elements found in others.",
        arguments -> {
          for (Object other : (Object[]) arguments[1]) {
            SetOperations.removeAll(set(arguments[0]), other);
          }
          return None.NONE;
        });
    members.method(
        "symmetric_difference_update(self, other, /)",
        "Update the set, keeping only elements found in either set, but not in both.",
        (self, other) -> {
          SetOperations.toggleAll(set(self), other);
          return None.NONE;
        });
    inPlace(
        members,
        "or",
        "|",
        (set, other) -> {
          set.addAll(other);
          return set;
        });
    inPlace(
        members,
        "and",
        "&",
        (set, other) -> {
          set.become(SetOperations.intersection(set, other));
          return set;
        });
    inPlace(
        members,
        "sub",
        "-",
        (set, other) -> {
          SetOperations.removeAll(set, other);
          return set;
        });
    inPlace(
        members,
        "xor",
        "^",
        (set, other) -> {
          SetOperations.toggleAll(set, other);
          return set;
        });
  }

  private static void operator(
      TypeMembers members,
      String name,
      String sign,
      BiFunction<SetValue, Object, SetValue> operation) {
    NativeFunction.Body2 forward =
        (a, b) ->
            b instanceof SetValue ? operation.apply(set(a), b) : NotImplemented.NOT_IMPLEMENTED;
    NativeFunction.Body2 reflected =
        (a, b) ->
            b instanceof SetValue other
                ? operation.apply(other, a)
                : NotImplemented.NOT_IMPLEMENTED;
    members.method("__" + name + "__(self, value, /)", "Return self" + sign + "value.", forward);
    members.method("__r" + name + "__(self, value, /)", "Return value" + sign + "self.", reflected);
  }

  private static void inPlace(
      TypeMembers members, String name, String sign, BinaryOperator<SetValue> operation) {
    members.method(
        "__i" + name + "__(self, value, /)",
        "Return self" + sign + "=value.",
        (a, b) ->
            b instanceof SetValue other
                ? operation.apply(set(a), other)
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static void compare(
      TypeMembers members, String name, String operator, BiPredicate<SetValue, SetValue> holds) {
    members.method(
        name + "(self, value, /)",
        "Return self" + operator + "value.",
        (a, b) ->
            b instanceof SetValue other
                ? (Object) holds.test(set(a), other)
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static SetValue set(Object self) {
    return (SetValue) self;
  }

  private static SetValue asSet(Object iterable) {
    return iterable instanceof SetValue set ? set : SetOperations.of(Types.SET, iterable);
  }

  /** What to look for: a set stands for the frozenset with the same items. */
  private static Object key(Object item) {
    return item instanceof SetValue set && set.type().lookup("__hash__") == None.NONE
        ? SetOperations.of(Types.FROZEN_SET, set)
        : item;
  }
}
