package org.aiolang.stdlib.number;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The Mersenne Twister MT19937 of Matsumoto and Nishimura, seeded from any number of words as their
 * {@code init_by_array} does: CPython's generator, so that a seed gives the same sequence.
 */
final class Twister implements RandomSource {
  static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] words = new int[SIZE];
  private int at = SIZE;

  /** Seeds from the magnitude of a whole number. */
  void seed(BigInteger seed) {
    BigInteger size = seed.abs();
    int[] key = new int[Math.max(1, (size.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = size.shiftRight(32 * i).intValue();
    }
    seed(key);
  }

  private void fill(int seed) {
    words[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      words[i] = 1812433253 * mixed(words[i - 1]) + i;
    }
    at = SIZE;
  }

  private static int mixed(int word) {
    return word ^ word >>> 30;
  }

  private void seed(int[] key) {
    fill(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, key.length); k > 0; k--) {
      words[i] = (words[i] ^ mixed(words[i - 1]) * 1664525) + key[j] + j;
      i = next(i);
      j = j + 1 == key.length ? 0 : j + 1;
    }
    for (int k = SIZE - 1; k > 0; k--) {
      words[i] = (words[i] ^ mixed(words[i - 1]) * 1566083941) - i;
      i = next(i);
    }
    words[0] = 0x80000000;
  }

  private int next(int i) {
    if (i + 1 < SIZE) {
      return i + 1;
    }
    words[0] = words[SIZE - 1];
    return 1;
  }

  @Override
  public int word() {
    if (at >= SIZE) {
      turn();
    }
    int y = words[at++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void turn() {
    for (int i = 0; i < SIZE; i++) {
      int y = words[i] & 0x80000000 | words[(i + 1) % SIZE] & 0x7fffffff;
      words[i] = words[(i + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    at = 0;
  }

  /** The words, and as the last element the position among them. */
  int[] state() {
    int[] state = Arrays.copyOf(words, SIZE + 1);
    state[SIZE] = at;
    return state;
  }

  /** Takes over what {@link #state} gave. */
  void restore(int[] state) {
    System.arraycopy(state, 0, words, 0, SIZE);
    at = state[SIZE];
  }
}
