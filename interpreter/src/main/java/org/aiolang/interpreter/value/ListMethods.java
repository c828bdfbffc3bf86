package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of {@code list}. */
public final class ListMethods {
  private ListMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "list(cls, /, *args, **kwargs)",
        "Built-in mutable sequence.",
        arguments -> new ListValue((Type) arguments[0], new Object[0], 0));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          Object[] given = (Object[]) arguments[1];
          if (Types.of(arguments[0]).definer("__new__") == Types.LIST) {
            noKeywords("list", (Keywords) arguments[2]);
          }
          atMostOne("list", given);
          ListValue list = (ListValue) arguments[0];
          clear(list);
          if (given.length == 1) {
            extend(list, given[0]);
          }
          return None.NONE;
        });
    GenericAlias.declareSubscript(members);
    declareItems(members);
    declareChanges(members);
    declareQuestions(members);
    declareOperators(members);
  }

  private static void declareItems(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) list(self).size);
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> new ListIterator(list(self)));
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator over the list.",
        self -> new ListReverseIterator(list(self)));
    members.method(
        "__getitem__(self, index, /)",
        "Return self[index].",
        (self, index) -> getItem(list(self), index));
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, index, value) -> {
          ListValue list = list(self);
          if (index instanceof SliceValue slice) {
            ListSlices.set(list, slice, value);
          } else {
            long place = Items.index(index, "list indices must be integers or slices, not ");
            list.items[Items.place(place, list.size, "list assignment index out of range")] = value;
          }
          return None.NONE;
        });
    members.method(
        "__delitem__(self, key, /)",
        "Delete self[key].",
        (self, index) -> {
          ListValue list = list(self);
          if (index instanceof SliceValue slice) {
            ListSlices.delete(list, slice);
          } else {
            long place = Items.index(index, "list indices must be integers or slices, not ");
            remove(list, Items.place(place, list.size, "list assignment index out of range"));
          }
          return None.NONE;
        });
    members.method(
        "__contains__(self, key, /)",
        "Return bool(key in self).",
        (self, item) -> contains(list(self), item));
  }

  static Object getItem(ListValue list, Object index) {
    if (index instanceof SliceValue slice) {
      return ListSlices.get(list, slice);
    }
    long place = Items.index(index, "list indices must be integers or slices, not ");
    return list.items[Items.place(place, list.size, "list index out of range")];
  }

  private static void declareChanges(TypeMembers members) {
    members.method(
        "append(self, object, /)",
        "Append object to the end of the list.",
        (self, item) -> {
          list(self).append(item);
          return None.NONE;
        });
    members.method(
        "extend(self, iterable, /)",
        "Extend list by appending elements from the iterable.",
        (self, iterable) -> {
          extend(list(self), iterable);
          return None.NONE;
        });
    members.method(
        "insert(self, index, object, /)",
        "Insert object before index.",
        (self, index, item) -> {
          ListValue list = list(self);
          long place = insertionPlace(index);
          place = place < 0 ? Math.max(0, place + list.size) : Math.min(place, list.size);
          insert(list, (int) place, item);
          return None.NONE;
        });
    members.method(
        "pop(self, index=-1, /)",
        "Remove and return item at index (default last).",
        (self, index) -> {
          ListValue list = list(self);
          long place = index instanceof Long number ? number : insertionPlace(index);
          if (list.size == 0) {
            throw Errors.index("pop from empty list");
          }
          return remove(list, Items.place(place, list.size, "pop index out of range"));
        });
    members.method(
        "remove(self, value, /)",
        "Remove first occurrence of value.",
        (self, value) -> {
          ListValue list = list(self);
          for (int i = 0; i < list.size; i++) {
            if (Comparison.same(list.items[i], value)) {
              if (i < list.size) {
                remove(list, i);
              }
              return None.NONE;
            }
          }
          throw Errors.value("list.remove(x): x not in list");
        });
    members.method(
        "clear(self, /)",
        "Remove all items from list.",
        self -> {
          clear(list(self));
          return None.NONE;
        });
    members.method(
        "reverse(self, /)",
        "Reverse *IN PLACE*.",
        self -> {
          ListValue list = list(self);
          for (int i = 0, j = list.size - 1; i < j; i++, j--) {
            Object item = list.items[i];
            list.items[i] = list.items[j];
            list.items[j] = item;
          }
          return None.NONE;
        });
    members.method(
        "sort(self, /, *, key=None, reverse=False)",
        "Sort the list in ascending order and return None.",
        (self, key, reverse) -> {
          Sorting.sort(list(self), key, Conversion.truth(reverse));
          return None.NONE;
        });
  }

  private static void declareQuestions(TypeMembers members) {
    members.method("copy(self, /)", "Return a shallow copy of the list.", self -> copy(list(self)));
    members.method(
        "count(self, value, /)",
        "Return number of occurrences of value.",
        (self, value) -> {
          ListValue list = list(self);
          long count = 0;
          for (int i = 0; i < list.size; i++) {
            count += Comparison.same(list.items[i], value) ? 1 : 0;
          }
          return count;
        });
    members.methodN(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.",
        arguments -> {
          ListValue list = list(arguments[0]);
          long start = bound(arguments[2], list.size);
          long stop = bound(arguments[3], list.size);
          for (long i = start; i < stop && i < list.size; i++) {
            if (Comparison.same(list.items[(int) i], arguments[1])) {
              return i;
            }
          }
          throw Errors.value(Conversion.repr(arguments[1]) + " is not in list");
        });
    members.method(
        "__sizeof__(self, /)",
        "Return the size of the list in memory, in bytes.",
        self -> 40L + 8L * list(self).items.length);
  }

  private static void declareOperators(TypeMembers members) {
    Comparison.declareOrder(members);
    members.constant("__hash__", None.NONE);
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> ContainerText.list(list(self)));
    members.method("__add__(self, value, /)", "Return self+value.", Sequences::concatenate);
    members.method(
        "__iadd__(self, value, /)",
        "Implement self+=value.",
        (self, other) -> {
          extend(list(self), other);
          return self;
        });
    members.method("__mul__(self, value, /)", "Return self*value.", Sequences::repeat);
    members.method("__rmul__(self, value, /)", "Return value*self.", Sequences::repeat);
    members.method(
        "__imul__(self, value, /)",
        "Implement self*=value.",
        (self, times) -> {
          ListValue list = list(self);
          ListValue repeated = (ListValue) Sequences.repeat(list, times);
          list.items = repeated.items;
          list.size = repeated.size;
          return list;
        });
  }

  private static ListValue list(Object self) {
    return (ListValue) self;
  }

  /** A plain list with the same items. */
  static ListValue copy(ListValue list) {
    return new ListValue(list.toArray());
  }

  static void clear(ListValue list) {
    list.items = new Object[0];
    list.size = 0;
  }

  static Object remove(ListValue list, int place) {
    Object item = list.items[place];
    int last = --list.size;
    System.arraycopy(list.items, place + 1, list.items, place, last - place);
    list.items[last] = null;
    return item;
  }

  static void insert(ListValue list, int place, Object item) {
    list.append(item);
    System.arraycopy(list.items, place, list.items, place + 1, list.size - 1 - place);
    list.items[place] = item;
  }

  /** Appends all items; those that came before an error stay. */
  static void extend(ListValue list, Object iterable) {
    if (iterable instanceof ListValue || iterable instanceof TupleValue) {
      Object[] items = Iteration.toArray(iterable);
      ensure(list, list.size + (long) items.length);
      System.arraycopy(items, 0, list.items, list.size, items.length);
      list.size += items.length;
      return;
    }
    IteratorValue iterator = Iteration.iterate(iterable);
    ensure(list, list.size + (long) Math.min(1 << 20, Iteration.lengthHint(iterable, 0)));
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      list.append(item);
    }
  }

  private static void ensure(ListValue list, long size) {
    if (size > list.items.length) {
      if (size > Integer.MAX_VALUE - 8) {
        throw Errors.memory();
      }
      list.items =
          Arrays.copyOf(
              list.items,
              list.size == 0 ? (int) size : Math.max((int) size, Iteration.grown(list.size)));
    }
  }

  static boolean contains(ListValue list, Object item) {
    for (int i = 0; i < list.size; i++) {
      if (Comparison.same(list.items[i], item)) {
        return true;
      }
    }
    return false;
  }

  /** A place where numbers beyond all bounds are wrong rather than the end. */
  private static long insertionPlace(Object index) {
    Object number = Conversion.index(index);
    if (number instanceof Long plain) {
      return plain;
    }
    throw Errors.overflow("Python int too large to convert to C ssize_t");
  }

  /** A bound of {@code index(value, start, stop)}: counted from the end where negative. */
  static long bound(Object value, int size) {
    if (!Items.hasIndex(value)) {
      throw Errors.type("slice indices must be integers or have an __index__ method");
    }
    Object number = value instanceof Long ? value : Conversion.index(value);
    long place =
        number instanceof Long plain
            ? plain
            : RangeValue.widen(number).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    return place < 0 ? Math.max(0, place + size) : place;
  }

  static void noKeywords(String name, Keywords keywords) {
    if (keywords.size() > 0) {
      throw Errors.type(name + "() takes no keyword arguments");
    }
  }

  static void atMostOne(String name, Object[] given) {
    if (given.length > 1) {
      throw Errors.type(name + " expected at most 1 argument, got " + given.length);
    }
  }
}
