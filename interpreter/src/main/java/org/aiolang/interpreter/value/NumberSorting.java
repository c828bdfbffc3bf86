package org.aiolang.interpreter.value;

/**
 * Stable sorting of items by numbers that belong to them: a merge sort of both arrays side by side.
 */
final class NumberSorting {
  private static final int SHORT = 16;

  private final long[] keys;
  private final Object[] items;
  private final long[] keysAside;
  private final Object[] itemsAside;

  private NumberSorting(long[] keys, Object[] items, int size) {
    this.keys = keys;
    this.items = items;
    this.keysAside = new long[size / 2 + 1];
    this.itemsAside = new Object[size / 2 + 1];
  }

  /** Sorts the items by the values beside them, which are all Long or all Double and no NaN. */
  static void sort(Object[] values, Object[] items, int size) {
    long[] keys = new long[size];
    boolean sorted = true;
    for (int i = 0; i < size; i++) {
      keys[i] = values[i] instanceof Long number ? number : rank((Double) values[i]);
      sorted &= i == 0 || keys[i - 1] <= keys[i];
    }
    if (!sorted) {
      new NumberSorting(keys, items, size).sort(0, size);
    }
  }

  /** A long for each double, in the same order; zeros of either sign are equal. */
  private static long rank(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  private void sort(int from, int to) {
    if (to - from <= SHORT) {
      insert(from, to);
      return;
    }
    int middle = from + to >>> 1;
    sort(from, middle);
    sort(middle, to);
    if (keys[middle - 1] > keys[middle]) {
      merge(from, middle, to);
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      Object item = items[i];
      int at = i;
      while (at > from && keys[at - 1] > key) {
        keys[at] = keys[at - 1];
        items[at] = items[at - 1];
        at--;
      }
      keys[at] = key;
      items[at] = item;
    }
  }

  private void merge(int from, int middle, int to) {
    int left = middle - from;
    System.arraycopy(keys, from, keysAside, 0, left);
    System.arraycopy(items, from, itemsAside, 0, left);
    int i = 0;
    int j = middle;
    int out = from;
    while (i < left && j < to) {
      if (keys[j] < keysAside[i]) {
        keys[out] = keys[j];
        items[out++] = items[j++];
      } else {
        keys[out] = keysAside[i];
        items[out++] = itemsAside[i++];
      }
    }
    System.arraycopy(keysAside, i, keys, out, left - i);
    System.arraycopy(itemsAside, i, items, out, left - i);
  }
}
