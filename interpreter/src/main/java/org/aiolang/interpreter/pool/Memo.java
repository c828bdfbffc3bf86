package org.aiolang.interpreter.pool;

import java.util.Arrays;

/**
 * The numbers of the values that were written already: texts by equality, everything else by
 * identity.
 */
final class Memo {
  private Object[] keys = new Object[16];
  private int[] numbers = new int[16];
  private int count;

  /** The number of a value seen before, or -1 after giving it the next number. */
  int numberOrRemember(Object value) {
    int mask = keys.length - 1;
    boolean text = value instanceof String;
    int at = spread(text ? value.hashCode() : System.identityHashCode(value)) & mask;
    for (Object key; (key = keys[at]) != null; at = (at + 1) & mask) {
      if (key == value || (text && value.equals(key))) {
        return numbers[at];
      }
    }
    keys[at] = value;
    numbers[at] = count++;
    if (count * 2 > keys.length) {
      grow();
    }
    return -1;
  }

  void clear() {
    if (count > 0) {
      if (keys.length > 1024) {
        keys = new Object[16];
        numbers = new int[16];
      } else {
        Arrays.fill(keys, null);
      }
      count = 0;
    }
  }

  private void grow() {
    Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new Object[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      Object key = oldKeys[i];
      if (key != null) {
        int hash = key instanceof String ? key.hashCode() : System.identityHashCode(key);
        int at = spread(hash) & mask;
        while (keys[at] != null) {
          at = (at + 1) & mask;
        }
        keys[at] = key;
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
