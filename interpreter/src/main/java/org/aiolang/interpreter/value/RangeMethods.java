package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of {@code range} and {@code slice}. */
public final class RangeMethods {
  private RangeMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "range(cls, /, *args, **kwargs)",
        "An immutable sequence of numbers.",
        arguments -> {
          ListMethods.noKeywords("range", (Keywords) arguments[2]);
          Object[] given = (Object[]) arguments[1];
          checkCount("range", given.length);
          Object start = given.length == 1 ? (Object) 0L : Conversion.index(given[0]);
          Object stop = Conversion.index(given.length == 1 ? given[0] : given[1]);
          Object step = given.length == 3 ? Conversion.index(given[2]) : (Object) 1L;
          if (step instanceof Long number && number == 0) {
            throw Errors.value("range() arg 3 must not be zero");
          }
          return new RangeValue(start, stop, step);
        });
    members.getter("start", "The first number.", self -> range(self).start);
    members.getter("stop", "The number before which it ends.", self -> range(self).stop);
    members.getter("step", "The distance between numbers.", self -> range(self).step);
    members.method("__len__(self, /)", "Return len(self).", self -> range(self).length());
    members.method("__iter__(self, /)", "Implement iter(self).", self -> range(self).iterator());
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator.",
        self -> range(self).reversed().iterator());
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, index) -> {
          if (index instanceof SliceValue slice) {
            return slice(range(self), slice);
          }
          if (!Items.hasIndex(index)) {
            throw Errors.type(
                "range indices must be integers or slices, not " + Types.of(index).name());
          }
          return range(self).get(Conversion.index(index));
        });
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, item) ->
            isInt(item) ? range(self).contains(item(item)) : search(range(self), item) != null);
    members.method(
        "count(self, value, /)",
        "Return number of occurrences of value.",
        (self, value) -> {
          if (isInt(value)) {
            return range(self).contains(item(value)) ? 1L : 0L;
          }
          return search(range(self), value) == null ? 0L : 1L;
        });
    members.method(
        "index(self, value, /)",
        "Return index of value.",
        (self, value) -> {
          Object place =
              isInt(value) ? range(self).placeOf(item(value)) : search(range(self), value);
          if (place == null) {
            throw Errors.value(
                isInt(value)
                    ? Conversion.repr(value) + " is not in range"
                    : "sequence.index(x): x not in sequence");
          }
          return place;
        });
    Comparison.declareEquality(members);
    Comparison.declareHash(members);
    members.method(
        "__bool__(self, /)", "True if self else False", self -> !range(self).length().equals(0L));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          RangeValue range = range(self);
          String bounds = "range(" + range.start + ", " + range.stop;
          return range.step.equals(1L) ? bounds + ")" : bounds + ", " + range.step + ")";
        });
    members.method(
        "__reduce__(self, /)",
        "How to make an equal range.",
        self -> {
          RangeValue range = range(self);
          return new TupleValue(Types.RANGE, new TupleValue(range.start, range.stop, range.step));
        });
  }

  private static RangeValue range(Object self) {
    return (RangeValue) self;
  }

  private static void checkCount(String name, int count) {
    if (count == 0) {
      throw Errors.type(name + " expected at least 1 argument, got 0");
    }
    if (count > 3) {
      throw Errors.type(name + " expected at most 3 arguments, got " + count);
    }
  }

  private static boolean isInt(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
  }

  private static Object item(Object value) {
    return value instanceof Boolean flag ? (Object) (flag ? 1L : 0L) : value;
  }

  /**
   * The place of the first equal number, or null: what remains for values that are no plain ints.
   */
  private static Object search(RangeValue range, Object value) {
    IteratorValue iterator = range.iterator();
    long place = 0;
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (Comparison.same(item, value)) {
        return place;
      }
      place++;
    }
    return null;
  }

  private static RangeValue slice(RangeValue range, SliceValue slice) {
    BigInteger[] places = places(slice, RangeValue.widen(range.length()));
    BigInteger step = RangeValue.widen(range.step);
    BigInteger start = RangeValue.widen(range.start);
    return new RangeValue(
        RangeValue.narrow(start.add(places[0].multiply(step))),
        RangeValue.narrow(start.add(places[1].multiply(step))),
        RangeValue.narrow(places[2].multiply(step)));
  }

  /** {@code slice.indices(length)} for a length of any size. */
  private static BigInteger[] places(SliceValue slice, BigInteger length) {
    BigInteger step = slice.step == None.NONE ? BigInteger.ONE : part(slice.step);
    if (step.signum() == 0) {
      throw Errors.value("slice step cannot be zero");
    }
    boolean backwards = step.signum() < 0;
    BigInteger low = backwards ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger high = backwards ? length.subtract(BigInteger.ONE) : length;
    return new BigInteger[] {
      slice.start == None.NONE ? (backwards ? high : low) : clip(slice.start, length, low, high),
      slice.stop == None.NONE ? (backwards ? low : high) : clip(slice.stop, length, low, high),
      step
    };
  }

  private static BigInteger clip(Object part, BigInteger length, BigInteger low, BigInteger high) {
    BigInteger place = part(part);
    if (place.signum() < 0) {
      place = place.add(length);
    }
    return place.max(low).min(high);
  }

  private static BigInteger part(Object part) {
    if (!Items.hasIndex(part)) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    return RangeValue.widen(Conversion.index(part));
  }

  static void declareSlice(TypeMembers members) {
    members.constructor(
        "slice(cls, /, *args, **kwargs)",
        "A slice object, as for extended slicing.",
        arguments -> {
          ListMethods.noKeywords("slice", (Keywords) arguments[2]);
          Object[] given = (Object[]) arguments[1];
          checkCount("slice", given.length);
          return given.length == 1
              ? new SliceValue(None.NONE, given[0], None.NONE)
              : new SliceValue(given[0], given[1], given.length == 3 ? given[2] : None.NONE);
        });
    members.getter("start", "The first place, or None.", self -> slice(self).start);
    members.getter("stop", "The place before which it ends, or None.", self -> slice(self).stop);
    members.getter("step", "The distance between places, or None.", self -> slice(self).step);
    members.method(
        "indices(self, length, /)",
        "The start, stop and step that it means for a sequence of that length.",
        (self, length) -> {
          BigInteger number = RangeValue.widen(Conversion.index(length));
          if (number.signum() < 0) {
            throw Errors.value("length should not be negative");
          }
          BigInteger[] places = places(slice(self), number);
          return new TupleValue(
              RangeValue.narrow(places[0]),
              RangeValue.narrow(places[1]),
              RangeValue.narrow(places[2]));
        });
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            ContainerText.join(new StringBuilder("slice("), parts(slice(self)).items())
                .append(')')
                .toString());
  }

  private static SliceValue slice(Object self) {
    return (SliceValue) self;
  }

  private static TupleValue parts(SliceValue slice) {
    return new TupleValue(slice.start, slice.stop, slice.step);
  }
}
