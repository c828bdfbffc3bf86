package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/** Slices of lists. */
final class ListSlices {
  private ListSlices() {}

  static ListValue get(ListValue list, SliceValue slice) {
    return new ListValue(get(list.items, slice.places(list.size)));
  }

  /** The items at those places, in an array of their own. */
  static Object[] get(Object[] items, SliceValue.Places places) {
    if (places.step() == 1) {
      return Arrays.copyOfRange(items, places.start(), places.start() + places.count());
    }
    Object[] chosen = new Object[places.count()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = items[places.place(i)];
    }
    return chosen;
  }

  static void set(ListValue list, SliceValue slice, Object value) {
    if (!Iteration.isIterable(value)) {
      slice.places(list.size);
      throw Errors.type("must assign iterable to extended slice");
    }
    if (slice.step == None.NONE) {
      Object[] items = Iteration.toArray(value);
      SliceValue.Places places = slice.places(list.size); // the iteration may have changed the list
      replace(list, places.start(), Math.max(places.start(), places.stop()), items);
      return;
    }
    slice.places(list.size); // raises for a slice without sense
    Object[] items = Iteration.toArray(value);
    SliceValue.Places places = slice.places(list.size); // the iteration may have changed the list
    if (places.step() == 1) {
      replace(list, places.start(), places.start() + places.count(), items);
      return;
    }
    if (items.length != places.count()) {
      throw Errors.value(
          "attempt to assign sequence of size "
              + items.length
              + " to extended slice of size "
              + places.count());
    }
    for (int i = 0; i < items.length; i++) {
      list.items[places.place(i)] = items[i];
    }
  }

  static void delete(ListValue list, SliceValue slice) {
    SliceValue.Places places = slice.places(list.size);
    if (places.count() == 0) {
      return;
    }
    if (places.step() == 1) {
      replace(list, places.start(), places.start() + places.count(), new Object[0]);
      return;
    }
    int step = Math.abs(places.step());
    int first = places.step() > 0 ? places.start() : places.place(places.count() - 1);
    int last = places.step() > 0 ? places.place(places.count() - 1) : places.start();
    int out = first;
    for (int i = first; i < list.size; i++) {
      if (i > last || (i - first) % step != 0) {
        list.items[out++] = list.items[i];
      }
    }
    Arrays.fill(list.items, out, list.size, null);
    list.size = out;
  }

  private static void replace(ListValue list, int start, int stop, Object[] items) {
    int size = list.size - (stop - start) + items.length;
    if (size < 0) {
      throw Errors.memory();
    }
    Object[] old = list.items;
    if (size > old.length) {
      list.items = Arrays.copyOf(old, Iteration.grown(size));
    }
    System.arraycopy(old, stop, list.items, start + items.length, list.size - stop);
    System.arraycopy(items, 0, list.items, start, items.length);
    if (size < list.size) {
      Arrays.fill(list.items, size, list.size, null);
    }
    list.size = size;
  }
}
