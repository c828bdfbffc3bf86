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
          if (type == Types.TUPLE) {
            ListMethods.noKeywords("tuple", (Keywords) arguments[2]);
          }
          ListMethods.atMostOne("tuple", given);
          return given.length == 0 ? make(type, new Object[0]) : of(type, given[0]);
        });
    GenericAlias.declareSubscript(members);
    SequenceOrder.declare(members, TupleValue.class);
    declareItems(members);
    members.method(
        "count(self, value, /)",
        "Return number of occurrences of value.",
        (self, value) -> {
          long count = 0;
          for (Object item : tuple(self).items()) {
            count += Items.same(item, value) ? 1 : 0;
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
            if (Items.same(items[(int) i], arguments[1])) {
              return i;
            }
          }
          throw Errors.value("tuple.index(x): x not in tuple");
        });
    members.method("__hash__(self, /)", "Return hash(self).", self -> hash(tuple(self)));
    members.method("__repr__(self, /)", "Return repr(self).", self -> ContainerText.tuple(tuple(self)));
    members.method(
        "__getnewargs__(self, /)",
        "The arguments that make an equal tuple.",
        self -> new TupleValue(new TupleValue(tuple(self).items())));
  }

  private static void declareItems(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) tuple(self).size());
    members.method("__iter__(self, /)", "Implement iter(self).", self -> new TupleIterator(tuple(self)));
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
            if (Items.same(item, value)) {
              return true;
            }
          }
          return false;
        });
    members.method(
        "__add__(self, value, /)",
        "Return self+value.",
        (self, other) -> {
          if (!(other instanceof TupleValue added)) {
            throw Errors.type(
                "can only concatenate tuple (not \"" + Types.of(other).name() + "\") to tuple");
          }
          Object[] items = tuple(self).items();
          return make(
              Types.TUPLE,
              ListMethods.concatenate(items, items.length, added.items(), added.size()));
        });
    members.method(
        "__mul__(self, value, /)",
        "Return self*value.",
        (self, times) -> make(Types.TUPLE, ListMethods.repeat(tuple(self).items(), times)));
    members.method(
        "__rmul__(self, value, /)",
        "Return value*self.",
        (self, times) -> make(Types.TUPLE, ListMethods.repeat(tuple(self).items(), times)));
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

  /**
   * The hash that CPython computes ({@code Objects/tupleobject.c}: a simplified xxHash), so that sets
   * of tuples of numbers are in its order.
   */
  static long hash(TupleValue tuple) {
    long prime1 = 0x9E3779B185EBCA87L;
    long prime2 = 0xC2B2AE3D27D4EB4FL;
    long prime5 = 0x27D4EB2F165667C5L;
    long sum = prime5;
    Object[] items = tuple.items();
    for (Object item : items) {
      sum += Comparison.hash(item) * prime2;
      sum = Long.rotateLeft(sum, 31) * prime1;
    }
    sum += items.length ^ (prime5 ^ 3527539L);
    return sum == -1 ? 1546275796 : sum;
  }
}
