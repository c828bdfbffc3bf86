package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of {@code tuple}. */
public final class TupleMethods {
  private TupleMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "tuple(cls, /, *args, **kwargs)",
        "Built-in immutable sequence.",
        arguments -> {
          Type type = (Type) arguments[0];
          Object[] given = (Object[]) arguments[1];
          if (type == Types.TUPLE || type.definer("__init__") == Types.OBJECT) {
            ListMethods.noKeywords("tuple", (Keywords) arguments[2]);
          }
          ListMethods.atMostOne("tuple", given);
          return given.length == 0 ? make(type, new Object[0]) : of(type, given[0]);
        });
    GenericAlias.declareSubscript(members);
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    declareItems(members);
    members.method(
        "count(self, value, /)",
        "Return number of occurrences of value.",
        (self, value) -> {
          long count = 0;
          for (Object item : tuple(self).items()) {
            count += Comparison.same(item, value) ? 1 : 0;
          }
          return count;
        });
    members.methodN(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.",
        arguments -> {
          Object[] items = tuple(arguments[0]).items();
          long start = ListMethods.bound(arguments[2], items.length);
          long stop = Math.min(ListMethods.bound(arguments[3], items.length), items.length);
          for (long i = start; i < stop; i++) {
            if (Comparison.same(items[(int) i], arguments[1])) {
              return i;
            }
          }
          throw Errors.value("tuple.index(x): x not in tuple");
        });
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> ContainerText.tuple(tuple(self)));
    members.method(
        "__getnewargs__(self, /)",
        "The arguments that make an equal tuple.",
        self -> new TupleValue(new TupleValue(tuple(self).items())));
  }

  private static void declareItems(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) tuple(self).size());
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> new TupleIterator(tuple(self)));
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, index) -> {
          Object[] items = tuple(self).items();
          if (index instanceof SliceValue slice) {
            SliceValue.Places places = slice.places(items.length);
            return places.count() == items.length
                    && places.step() == 1
                    && tuple(self).type() == Types.TUPLE
                ? self
                : make(Types.TUPLE, ListSlices.get(items, places));
          }
          long place = Items.index(index, "tuple indices must be integers or slices, not ");
          return items[Items.place(place, items.length, "tuple index out of range")];
        });
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, value) -> {
          for (Object item : tuple(self).items()) {
            if (Comparison.same(item, value)) {
              return true;
            }
          }
          return false;
        });
    members.method("__add__(self, value, /)", "Return self+value.", Sequences::concatenate);
    members.method("__mul__(self, value, /)", "Return self*value.", Sequences::repeat);
    members.method("__rmul__(self, value, /)", "Return value*self.", Sequences::repeat);
  }

  private static TupleValue tuple(Object self) {
    return (TupleValue) self;
  }

  /** {@code tuple(iterable)}. */
  static TupleValue of(Type type, Object iterable) {
    if (type == Types.TUPLE
        && iterable instanceof TupleValue tuple
        && tuple.type() == Types.TUPLE) {
      return tuple;
    }
    return make(type, Iteration.toArray(iterable));
  }

  private static TupleValue make(Type type, Object[] items) {
    return items.length == 0 && type == Types.TUPLE
        ? TupleValue.EMPTY
        : new TupleValue(type, items);
  }
}
