package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/**
 * Stable sorting by {@code <} alone. Values of one plain sort go to Java's sort; others to a merge
 * sort of our own, because Java's refuses orders that contradict themselves (NaN, a script's {@code
 * __lt__}) where Python sorts them somehow.
 */
final class Sorting {
  private static final int SHORT_RUN = 32;
  private static final Object[] NONE = {};

  private Sorting() {}

  /**
   * {@code list.sort(key=key, reverse=reverse)}; the list looks empty to code that runs meanwhile.
   */
  static void sort(ListValue list, Object key, boolean reverse) {
    Object[] items = list.items;
    int size = list.size;
    list.items = NONE;
    list.size = 0;
    boolean changed;
    try {
      sort(items, size, key == None.NONE ? null : key, reverse);
    } finally {
      changed = list.items != NONE || list.size != 0;
      list.items = items;
      list.size = size;
    }
    if (changed) {
      throw Errors.value("list modified during sort");
    }
  }

  /** Sorts the first items of an array; {@code key} may be null. */
  static void sort(Object[] items, int size, Object key, boolean reverse) {
    Object[] keys = items;
    if (key != null) {
      keys = new Object[size];
      for (int i = 0; i < size; i++) {
        keys[i] = Calls.call(key, items[i]);
      }
    }
    if (size < 2) {
      return;
    }
    if (reverse) { // so that equal items keep their order
      reverse(items, size);
      if (keys != items) {
        reverse(keys, size);
      }
    }
    try {
      if (keys == items) {
        if (isPlain(items, size)) {
          sortPlain(items, size);
        } else {
          new Merging(items, null, size).sort();
        }
      } else {
        sortByKeys(items, keys, size);
      }
    } finally {
      if (reverse) {
        reverse(items, size);
      }
    }
  }

  private static void sortByKeys(Object[] items, Object[] keys, int size) {
    if (!isPlain(keys, size)) {
      new Merging(keys, items, size).sort();
      return;
    }
    if (!(keys[0] instanceof String)) {
      NumberSorting.sort(keys, items, size);
      return;
    }
    Keyed[] pairs = new Keyed[size];
    for (int i = 0; i < size; i++) {
      pairs[i] = new Keyed((String) keys[i], items[i]);
    }
    Arrays.sort(pairs, (a, b) -> Ordering.order(a.key, b.key));
    for (int i = 0; i < size; i++) {
      items[i] = pairs[i].item;
    }
  }

  private record Keyed(String key, Object item) {}

  private static void sortPlain(Object[] items, int size) {
    if (items[0] instanceof String) {
      Arrays.sort(items, 0, size, (a, b) -> Ordering.order((String) a, (String) b));
    } else {
      NumberSorting.sort(items, items, size);
    }
  }

  /** Whether all are strings, all longs, or all doubles and numbers. */
  private static boolean isPlain(Object[] values, int size) {
    Class<?> sort = values[0].getClass();
    if (sort != Long.class && sort != String.class && sort != Double.class) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (values[i].getClass() != sort || values[i] instanceof Double number && number.isNaN()) {
        return false;
      }
    }
    return true;
  }

  private static void reverse(Object[] items, int size) {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /** Sorts keys by {@code <}, and companions along with them. */
  private static final class Merging {
    private final Object[] keys;
    private final Object[] companions;
    private final int size;
    private final Object[] keysAside;
    private final Object[] companionsAside;

    Merging(Object[] keys, Object[] companions, int size) {
      this.keys = keys;
      this.companions = companions;
      this.size = size;
      this.keysAside = new Object[size / 2 + 1];
      this.companionsAside = companions == null ? null : new Object[size / 2 + 1];
    }

    void sort() {
      sort(0, size);
    }

    /** Tuples of numbers or texts are so common that their first items get a look of their own. */
    private static boolean less(Object a, Object b) {
      if (a instanceof TupleValue x
          && b instanceof TupleValue y
          && x.type() == Types.TUPLE
          && y.type() == Types.TUPLE
          && x.size() > 0
          && y.size() > 0) {
        Object first = x.items()[0];
        Object second = y.items()[0];
        if (first instanceof Long m && second instanceof Long n) {
          if (m.longValue() != n.longValue()) {
            return m < n;
          }
        } else if (first instanceof String m && second instanceof String n && !m.equals(n)) {
          return Ordering.order(m, n) < 0;
        }
      }
      return Comparison.isLess(a, b);
    }

    private void sort(int from, int to) {
      int run = from == 0 || to - from <= 2 * SHORT_RUN ? run(from, to) : from + 1;
      if (run == to) {
        return;
      }
      if (to - from <= 2 * SHORT_RUN) {
        insert(from, run, to);
        return;
      }
      int middle = from + to >>> 1;
      sort(from, middle);
      sort(middle, to);
      merge(from, middle, to);
    }

    /**
     * The end of what is in order already; a falling run is turned round. Like CPython's {@code
     * count_run}, so that even values without an order, NaN among others, end up alike.
     */
    private int run(int from, int to) {
      int at = from + 1;
      while (at < to && !less(keys[at], keys[at - 1])) {
        at++;
      }
      if (at >= to) {
        return to;
      }
      if (at > from + 1) {
        if (less(keys[from], keys[at - 1])) {
          return at;
        }
        turn(from, at); // all equal: they fall too, once turned
      }
      at++;
      int equals = 0;
      for (; at < to; at++) {
        if (less(keys[at], keys[at - 1])) {
          if (equals > 0) {
            turn(at - equals - 1, at);
            equals = 0;
          }
        } else if (less(keys[at - 1], keys[at])) {
          break;
        } else {
          equals++;
        }
      }
      if (equals > 0) {
        turn(at - equals - 1, at);
      }
      turn(from, at);
      while (at < to && !less(keys[at], keys[at - 1])) {
        at++;
      }
      return at;
    }

    private void turn(int from, int to) {
      for (int i = from, j = to - 1; i < j; i++, j--) {
        swap(keys, i, j);
        if (companions != null) {
          swap(companions, i, j);
        }
      }
    }

    private static void swap(Object[] array, int i, int j) {
      Object item = array[i];
      array[i] = array[j];
      array[j] = item;
    }

    /** Binary insertion of what lies from {@code at} on into the sorted part before it. */
    private void insert(int from, int at, int to) {
      for (; at < to; at++) {
        Object key = keys[at];
        int low = from;
        int high = at;
        while (low < high) {
          int middle = low + high >>> 1;
          if (less(key, keys[middle])) {
            high = middle;
          } else {
            low = middle + 1;
          }
        }
        System.arraycopy(keys, low, keys, low + 1, at - low);
        keys[low] = key;
        if (companions != null) {
          Object companion = companions[at];
          System.arraycopy(companions, low, companions, low + 1, at - low);
          companions[low] = companion;
        }
      }
    }

    private void merge(int from, int middle, int to) {
      if (!less(keys[middle], keys[middle - 1])) {
        return;
      }
      int left = middle - from;
      System.arraycopy(keys, from, keysAside, 0, left);
      if (companions != null) {
        System.arraycopy(companions, from, companionsAside, 0, left);
      }
      int i = 0;
      int j = middle;
      int out = from;
      try {
        while (i < left && j < to) {
          if (less(keys[j], keysAside[i])) {
            move(j++, out++);
          } else {
            moveBack(i++, out++);
          }
        }
      } finally { // also where a comparison raises: no item may be lost
        while (i < left) {
          moveBack(i++, out++);
        }
      }
    }

    private void move(int from, int to) {
      keys[to] = keys[from];
      if (companions != null) {
        companions[to] = companions[from];
      }
    }

    private void moveBack(int from, int to) {
      keys[to] = keysAside[from];
      if (companions != null) {
        companions[to] = companionsAside[from];
      }
    }
  }
}
