package org.aiolang.interpreter.pool;

import java.util.Arrays;

/**
 * The numbers of the values that were written already: texts, unless they are long, by equality,
 * everything else by identity.
 */
final class Memo {
  /** Longer ones are not worth a look at each char. */
  private static final int LONG_TEXT = 256;

  private Object[] keys = new Object[16];
  private int[] numbers = new int[16];
  private int count;

  /** The number of a value seen before, or -1 after giving it the next number. */
  int numberOrRemember(Object value) {
    int mask = keys.length - 1;
    boolean text = byEquality(value);
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
        int hash = byEquality(key) ? key.hashCode() : System.identityHashCode(key);
        int at = spread(hash) & mask;
        while (keys[at] != null) {
          at = (at + 1) & mask;
        }
        keys[at] = key;
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static boolean byEquality(Object value) {
    return value instanceof String text && text.length() <= LONG_TEXT;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
