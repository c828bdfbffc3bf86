package org.aiolang.interpreter.value;

import java.util.function.BiPredicate;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of the views of dicts, and of {@code mappingproxy}. */
public final class DictViewMethods {
  private DictViewMethods() {}

  public static void declareKeys(TypeMembers members) {
    declareView(members);
    declareSet(members);
  }

  public static void declareValues(TypeMembers members) {
    declareView(members);
  }

  public static void declareItems(TypeMembers members) {
    declareView(members);
    declareSet(members);
  }

  private static void declareView(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) view(self).dict.size());
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> DictIterator.forwards(view(self).dict, view(self).part));
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator over the dict's entries.",
        self -> DictIterator.backwards(view(self).dict, view(self).part));
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, item) -> view(self).contains(item));
    members.getter(
        "mapping",
        "The dictionary that this view refers to.",
        self -> new MappingProxy(view(self).dict));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            ContainerText.guarded(
                self,
                "...",
                () ->
                    ContainerText.join(
                            new StringBuilder(view(self).type().name()).append("(["),
                            Iteration.toArray(self))
                        .append("])")
                        .toString()));
  }

  private static void declareSet(TypeMembers members) {
    members.method(
        "isdisjoint(self, other, /)",
        "Return True if the view and the given iterable have a null intersection.",
        (self, other) -> {
          IteratorValue iterator = Iteration.iterate(other);
          int turns = 0;
          for (Object item = iterator.next(); item != null; item = iterator.next()) {
            LongLoop.turn(++turns);
            if (view(self).contains(item)) {
              return false;
            }
          }
          return true;
        });
    members.method(
        "__or__(self, value, /)", "Return self|value.", (a, b) -> SetOperations.union(set(a), b));
    members.method(
        "__ror__(self, value, /)", "Return value|self.", (a, b) -> SetOperations.union(set(b), a));
    members.method(
        "__and__(self, value, /)", "Return self&value.", (a, b) -> intersection(view(a), b));
    members.method(
        "__rand__(self, value, /)", "Return value&self.", (a, b) -> intersection(view(a), b));
    members.method("__sub__(self, value, /)", "Return self-value.", (a, b) -> difference(a, b));
    members.method("__rsub__(self, value, /)", "Return value-self.", (a, b) -> difference(b, a));
    members.method(
        "__xor__(self, value, /)", "Return self^value.", (a, b) -> symmetricDifference(a, b));
    members.method(
        "__rxor__(self, value, /)", "Return value^self.", (a, b) -> symmetricDifference(b, a));
    compare(members, "__eq__", "==", (a, b) -> Items.length(a) == Items.length(b) && within(a, b));
    compare(members, "__ne__", "!=", (a, b) -> Items.length(a) != Items.length(b) || !within(a, b));
    compare(members, "__lt__", "<", (a, b) -> Items.length(a) < Items.length(b) && within(a, b));
    compare(members, "__le__", "<=", (a, b) -> Items.length(a) <= Items.length(b) && within(a, b));
    compare(members, "__gt__", ">", (a, b) -> Items.length(a) > Items.length(b) && within(b, a));
    compare(members, "__ge__", ">=", (a, b) -> Items.length(a) >= Items.length(b) && within(b, a));
    members.constant("__hash__", None.NONE);
  }

  private static void compare(
      TypeMembers members, String name, String operator, BiPredicate<Object, Object> holds) {
    members.method(
        name + "(self, value, /)",
        "Return self" + operator + "value.",
        (self, other) ->
            other instanceof SetValue || other instanceof DictView view && view.isSet()
                ? (Object) holds.test(self, other)
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static boolean within(Object part, Object whole) {
    IteratorValue iterator = Iteration.iterate(part);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (!Items.contains(whole, item)) {
        return false;
      }
    }
    return true;
  }

  private static SetValue set(Object items) {
    return SetOperations.of(Types.SET, items);
  }

  private static SetValue intersection(DictView view, Object other) {
    SetValue common = new SetValue();
    if (other instanceof DictView smaller
        && smaller.isSet()
        && smaller.dict.size() > view.dict.size()) {
      return intersection(smaller, view);
    }
    IteratorValue iterator = Iteration.iterate(other);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (view.contains(item)) {
        common.add(item);
      }
    }
    return common;
  }

  private static SetValue difference(Object a, Object b) {
    SetValue left = set(a);
    SetOperations.removeAll(left, b);
    return left;
  }

  private static SetValue symmetricDifference(Object a, Object b) {
    SetValue either = set(a);
    SetOperations.toggleAll(either, b);
    return either;
  }

  private static DictView view(Object self) {
    return (DictView) self;
  }

  static void declareProxy(TypeMembers members) {
    members.constructor(
        "mappingproxy(cls, mapping, /)",
        "Read-only proxy of a mapping.",
        arguments -> {
          Object mapping = arguments[1];
          if (SpecialMethods.find(mapping, "__getitem__") == null
              || mapping instanceof ListValue
              || mapping instanceof TupleValue) {
            throw Errors.type(
                "mappingproxy() argument must be a mapping, not " + Types.of(mapping).name());
          }
          return new MappingProxy(mapping);
        });
    members.method(
        "__len__(self, /)", "Return len(self).", self -> (long) Items.length(mapping(self)));
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> Iteration.iterator(mapping(self)));
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator over the mapping.",
        self -> Calls.method(mapping(self), "__reversed__"));
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> Items.get(mapping(self), key));
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, key) -> Items.contains(mapping(self), key));
    members.method(
        "get(self, key, default=None, /)",
        "Return the value for key if key is in the mapping, else default.",
        (self, key, otherwise) -> Calls.method(mapping(self), "get", key, otherwise));
    members.method(
        "keys(self, /)",
        "A view on the mapping's keys.",
        self -> Calls.method(mapping(self), "keys"));
    members.method(
        "values(self, /)",
        "A view on the mapping's values.",
        self -> Calls.method(mapping(self), "values"));
    members.method(
        "items(self, /)",
        "A view on the mapping's items.",
        self -> Calls.method(mapping(self), "items"));
    members.method(
        "copy(self, /)",
        "A shallow copy of the mapping.",
        self -> Calls.method(mapping(self), "copy"));
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> Arithmetic.bitOr(mapping(self), unwrapped(other)));
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> Arithmetic.bitOr(unwrapped(other), mapping(self)));
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) -> Comparison.equals(mapping(self), unwrapped(other)));
    members.method(
        "__hash__(self, /)", "Return hash(self).", self -> Comparison.hash(mapping(self)));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "mappingproxy(" + Conversion.repr(mapping(self)) + ")");
    members.method("__str__(self, /)", "Return str(self).", self -> Conversion.str(mapping(self)));
    GenericAlias.declareSubscript(members);
  }

  private static Object unwrapped(Object value) {
    return value instanceof MappingProxy proxy ? proxy.mapping : value;
  }

  private static Object mapping(Object self) {
    return ((MappingProxy) self).mapping;
  }
}
