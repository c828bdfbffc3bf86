package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The class {@code collections.deque}. */
public final class Deques {
  public static final Type TYPE =
      Type.builtin("collections", "deque", Types.OBJECT, Deques::declare).asSequence();
  private static final Type ITERATOR =
      Type.builtin("_collections", "_deque_iterator", Types.OBJECT, IteratorTypes::declareSized);
  private static final Type REVERSE_ITERATOR =
      Type.builtin(
          "_collections", "_deque_reverse_iterator", Types.OBJECT, IteratorTypes::declareSized);

  private Deques() {}

  private static void declare(TypeMembers members) {
    members.constructor(
        "deque(cls, /, *args, **kwargs)",
        "A list-like sequence optimized for data accesses near its endpoints.",
        a -> new DequeValue((Type) a[0]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        a -> {
          fill(deque(a[0]), (Object[]) a[1], (Keywords) a[2]);
          return None.NONE;
        });
    GenericAlias.declareSubscript(members);
    declareEnds(members);
    declareMiddle(members);
    declareItems(members);
    declareOperators(members);
  }

  private static void fill(DequeValue deque, Object[] given, Keywords keywords) {
    int count = given.length + keywords.size();
    if (count > 2) {
      throw Errors.type("deque() takes at most 2 arguments (" + count + " given)");
    }
    Object iterable = given.length > 0 ? given[0] : null;
    Object limit = given.length > 1 ? given[1] : None.NONE;
    for (int i = 0; i < keywords.size(); i++) {
      switch (keywords.names()[i]) {
        case "iterable" -> iterable = keywords.values()[i];
        case "maxlen" -> limit = keywords.values()[i];
        default ->
            throw Errors.type(
                "deque() got an unexpected keyword argument '" + keywords.names()[i] + "'");
      }
    }
    deque.limit = -1;
    if (limit != None.NONE) {
      if (!(limit instanceof Long || limit instanceof Boolean)) {
        throw Errors.type("an integer is required");
      }
      long number = Iterators.size(limit);
      if (number < 0) {
        throw Errors.value("maxlen must be non-negative");
      }
      deque.limit = (int) Math.min(number, Integer.MAX_VALUE);
    }
    if (deque.size() > 0) {
      deque.clear();
    }
    if (iterable != null) {
      extend(deque, iterable);
    }
  }

  private static void declareEnds(TypeMembers members) {
    members.method(
        "append(self, item, /)",
        "Add an element to the right side of the deque.",
        (self, item) -> {
          deque(self).append(item);
          return None.NONE;
        });
    members.method(
        "appendleft(self, item, /)",
        "Add an element to the left side of the deque.",
        (self, item) -> {
          deque(self).prepend(item);
          return None.NONE;
        });
    members.method(
        "pop(self, /)",
        "Remove and return the rightmost element.",
        self -> notEmpty(deque(self)).popLast());
    members.method(
        "popleft(self, /)",
        "Remove and return the leftmost element.",
        self -> notEmpty(deque(self)).popFirst());
    members.method(
        "extend(self, iterable, /)",
        "Extend the right side of the deque with elements from the iterable.",
        (self, iterable) -> {
          extend(deque(self), iterable);
          return None.NONE;
        });
    members.method(
        "extendleft(self, iterable, /)",
        "Extend the left side of the deque with elements from the iterable.",
        (self, iterable) -> {
          IteratorValue iterator =
              Iteration.iterate(iterable == self ? new ListValue(deque(self).toArray()) : iterable);
          int turns = 0;
          for (Object item = iterator.next(); item != null; item = iterator.next()) {
            LongLoop.turn(++turns);
            deque(self).prepend(item);
          }
          return None.NONE;
        });
    members.method(
        "rotate(self, n=1, /)",
        "Rotate the deque n steps to the right.",
        (self, steps) -> {
          deque(self).rotate(Iterators.size(steps));
          return None.NONE;
        });
    members.method(
        "clear(self, /)",
        "Remove all elements from the deque.",
        self -> {
          deque(self).clear();
          return None.NONE;
        });
    members.getter(
        "maxlen", "Maximum size of a deque or None if unbounded.", self -> maximum(deque(self)));
  }

  private static DequeValue notEmpty(DequeValue deque) {
    if (deque.size() == 0) {
      throw Errors.index("pop from an empty deque");
    }
    return deque;
  }

  private static Object maximum(DequeValue deque) {
    return deque.limit < 0 ? None.NONE : (Object) (long) deque.limit;
  }

  private static void extend(DequeValue deque, Object iterable) {
    IteratorValue iterator =
        Iteration.iterate(iterable == deque ? new ListValue(deque.toArray()) : iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      deque.append(item);
    }
  }

  private static void declareMiddle(TypeMembers members) {
    members.method(
        "insert(self, index, value, /)",
        "Insert value before index.",
        (self, index, value) -> {
          DequeValue deque = deque(self);
          if (deque.size() == deque.limit) {
            throw Errors.index("deque already at its maximum size");
          }
          long place = Iterators.size(index);
          place = place < 0 ? Math.max(0, place + deque.size()) : Math.min(place, deque.size());
          deque.insert((int) place, value);
          return None.NONE;
        });
    members.method(
        "remove(self, value, /)",
        "Remove first occurrence of value.",
        (self, value) -> {
          long place = find(deque(self), value, 0, deque(self).size());
          if (place < 0) {
            throw Errors.value(Conversion.repr(value) + " is not in deque");
          }
          deque(self).remove((int) place);
          return None.NONE;
        });
    members.method(
        "reverse(self, /)",
        "Reverse *IN PLACE*.",
        self -> {
          deque(self).reverse();
          return None.NONE;
        });
    members.method(
        "count(self, value, /)",
        "Return number of occurrences of value.",
        (self, value) -> {
          IteratorValue iterator = walk(self);
          long count = 0;
          int turns = 0;
          for (Object item = iterator.next(); item != null; item = iterator.next()) {
            LongLoop.turn(++turns);
            count += Comparison.same(item, value) ? 1 : 0;
          }
          return count;
        });
    members.methodN(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.",
        a -> {
          DequeValue deque = deque(a[0]);
          long place = find(deque, a[1], bound(a[2], deque.size()), bound(a[3], deque.size()));
          if (place < 0) {
            throw Errors.value(Conversion.repr(a[1]) + " is not in deque");
          }
          return place;
        });
    members.method("copy(self, /)", "Return a shallow copy of a deque.", self -> copy(deque(self)));
    members.method(
        "__copy__(self, /)", "Return a shallow copy of a deque.", self -> copy(deque(self)));
  }

  private static long bound(Object given, int size) {
    long place = Iterators.size(given);
    return place < 0 ? Math.max(0, place + size) : place;
  }

  private static long find(DequeValue deque, Object value, long start, long stop) {
    int changes = deque.changes();
    for (long i = start; i < stop && i < deque.size(); i++) {
      boolean same = Comparison.same(deque.get((int) i), value);
      if (changes != deque.changes()) {
        throw Errors.runtime("deque mutated during iteration");
      }
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static Object copy(DequeValue deque) {
    if (deque.type() != TYPE) {
      return deque.limit < 0
          ? Calls.call(deque.type(), deque)
          : Calls.call(deque.type(), deque, (long) deque.limit);
    }
    DequeValue copy = new DequeValue(TYPE);
    copy.limit = deque.limit;
    extend(copy, deque);
    return copy;
  }

  private static void declareItems(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) deque(self).size());
    members.method("__iter__(self, /)", "Implement iter(self).", Deques::walk);
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator over the deque.",
        self -> new DequeValue.Walk(REVERSE_ITERATOR, deque(self), true));
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, value) -> find(deque(self), value, 0, deque(self).size()) >= 0);
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, index) -> deque(self).get(place(deque(self), index)));
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, index, value) -> {
          deque(self).set(place(deque(self), index), value);
          return None.NONE;
        });
    members.method(
        "__delitem__(self, key, /)",
        "Delete self[key].",
        (self, index) -> {
          deque(self).remove(place(deque(self), index));
          return None.NONE;
        });
  }

  private static int place(DequeValue deque, Object index) {
    if (!(index instanceof Long) && !Iterators.isIndex(index)) {
      throw Errors.type("sequence index must be integer, not '" + Types.of(index).name() + "'");
    }
    long place = Iterators.size(index);
    place = place < 0 ? place + deque.size() : place;
    if (place < 0 || place >= deque.size()) {
      throw Errors.index("deque index out of range");
    }
    return (int) place;
  }

  private static IteratorValue walk(Object self) {
    return new DequeValue.Walk(ITERATOR, deque(self), false);
  }

  private static void declareOperators(TypeMembers members) {
    compare(members, "__eq__", Comparison::equals);
    compare(members, "__ne__", Comparison::notEquals);
    compare(members, "__lt__", Comparison::less);
    compare(members, "__le__", Comparison::lessOrEqual);
    compare(members, "__gt__", Comparison::greater);
    compare(members, "__ge__", Comparison::greaterOrEqual);
    members.constant("__hash__", None.NONE);
    members.method(
        "__add__(self, value, /)",
        "Return self+value.",
        (self, other) -> {
          if (!(other instanceof DequeValue added)) {
            throw Errors.type(
                "can only concatenate deque (not \"" + Types.of(other).name() + "\") to deque");
          }
          DequeValue sum = (DequeValue) copy(deque(self));
          extend(sum, added);
          return sum;
        });
    members.method(
        "__iadd__(self, value, /)",
        "Implement self+=value.",
        (self, other) -> {
          extend(deque(self), other);
          return self;
        });
    members.method("__mul__(self, value, /)", "Return self*value.", Deques::repeat);
    members.method("__rmul__(self, value, /)", "Return value*self.", Deques::repeat);
    members.method(
        "__imul__(self, value, /)",
        "Implement self*=value.",
        (self, times) -> {
          DequeValue deque = deque(self);
          Object[] items = ((DequeValue) repeat(self, times)).toArray();
          deque.clear();
          extend(deque, new TupleValue(items));
          return deque;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            ContainerText.guarded(
                self,
                "[...]",
                () -> {
                  DequeValue deque = deque(self);
                  String items = Conversion.repr(new ListValue(deque.toArray()));
                  return deque.type().name()
                      + "("
                      + items
                      + (deque.limit < 0 ? ")" : ", maxlen=" + deque.limit + ")");
                }));
    members.method(
        "__reduce__(self, /)",
        "How to make an equal deque.",
        self -> {
          DequeValue deque = deque(self);
          return new TupleValue(
              deque.type(),
              deque.limit < 0
                  ? TupleValue.EMPTY
                  : new TupleValue(TupleValue.EMPTY, (long) deque.limit),
              deque.attributesOrNone(),
              walk(deque));
        });
  }

  private static Object repeat(Object self, Object times) {
    if (!Iterators.isIndex(times)) {
      throw Errors.type(
          "can't multiply sequence by non-int of type '" + Types.of(times).name() + "'");
    }
    DequeValue deque = deque(self);
    ListValue all = (ListValue) Arithmetic.multiply(new ListValue(deque.toArray()), times);
    DequeValue repeated = new DequeValue(deque.type());
    repeated.limit = deque.limit;
    extend(repeated, all);
    return repeated;
  }

  private static void compare(TypeMembers members, String name, NativeFunction.Body2 operator) {
    members.method(
        name + "(self, value, /)",
        "Compares item by item.",
        (self, other) ->
            other instanceof DequeValue deque
                ? operator.call(
                    new ListValue(deque(self).toArray()), new ListValue(deque.toArray()))
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static DequeValue deque(Object self) {
    return (DequeValue) self;
  }
}
