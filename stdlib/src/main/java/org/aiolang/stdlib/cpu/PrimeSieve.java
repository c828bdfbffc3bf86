package org.aiolang.stdlib.cpu;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The sieve of Eratosthenes over odd numbers, one piece after the other, so that it takes as much
 * memory for large numbers as for small ones.
 */
final class PrimeSieve {
  /** Odd numbers in a piece: what a processor's inner cache holds. */
  private static final int PIECE = 1 << 17;

  /** Enough of them to be certain below 3.3e24. */
  private static final int[] WITNESSES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

  private static final BigInteger CERTAIN_BELOW = new BigInteger("3317044064679887385961981");

  /** In 2 ** -DOUBT cases a larger number that is called prime is none. */
  private static final int DOUBT = 128;

  private final long limit;
  private final int[] divisors;
  private final boolean[] composite = new boolean[PIECE];

  /** The number that place 0 of the piece stands for; place i stands for {@code low + 2 * i}. */
  private long low = 1 - 2L * PIECE;

  private int size;

  /**
   * @param limit numbers below it are looked at; at most 2 ** 60
   */
  PrimeSieve(long limit) {
    this.limit = limit;
    this.divisors = oddPrimes((int) Math.ceil(Math.sqrt(limit)) + 1);
  }

  private static int[] oddPrimes(int limit) {
    boolean[] crossed = new boolean[limit / 2 + 1];
    int[] found = new int[crossed.length];
    int count = 0;
    for (int i = 1; 2 * i + 1 < limit; i++) {
      if (!crossed[i]) {
        int prime = 2 * i + 1;
        found[count++] = prime;
        for (long at = (long) prime * prime / 2; at < crossed.length; at += prime) {
          crossed[(int) at] = true;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Goes to the next piece; false where there is none. */
  private boolean next() {
    Interruption.check();
    low += 2L * PIECE;
    if (low >= limit) {
      return false;
    }
    size = (int) Math.min(PIECE, (limit - low + 1) / 2);
    Arrays.fill(composite, false);
    long end = low + 2L * size;
    for (int prime : divisors) {
      long square = (long) prime * prime;
      if (square >= end) {
        break;
      }
      long first = square;
      if (first < low) {
        first = (low + prime - 1) / prime * prime;
        first += (first & 1) == 0 ? prime : 0;
      }
      for (long at = (first - low) / 2; at < size; at += prime) {
        composite[(int) at] = true;
      }
    }
    if (low == 1) {
      composite[0] = true;
    }
    return true;
  }

  private int countPiece() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += composite[i] ? 0 : 1;
    }
    return count;
  }

  /** How many primes there are below the limit. */
  static long count(long limit) {
    if (limit <= 2) {
      return 0;
    }
    PrimeSieve sieve = new PrimeSieve(limit);
    long count = 1;
    while (sieve.next()) {
      count += sieve.countPiece();
    }
    return count;
  }

  /** The primes below the limit, in order, as script values. */
  static Object[] below(int limit) {
    if (limit <= 2) {
      return new Object[0];
    }
    // There are never more of them.
    Object[] found = new Object[(int) (1.25506 * limit / Math.log(limit)) + 2];
    found[0] = 2L;
    int count = 1;
    PrimeSieve sieve = new PrimeSieve(limit);
    while (sieve.next()) {
      for (int i = 0; i < sieve.size; i++) {
        if (!sieve.composite[i]) {
          found[count++] = sieve.low + 2L * i;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The prime of a number, where 2 has number 1. */
  static long nth(long number) {
    if (number == 1) {
      return 2;
    }
    double log = Math.log(number);
    // Rosser's bound, good from 6 on.
    long limit = number < 6 ? 14 : (long) Math.ceil(number * (log + Math.log(log))) + 1;
    PrimeSieve sieve = new PrimeSieve(limit);
    long left = number - 1;
    while (sieve.next()) {
      int count = sieve.countPiece();
      if (count >= left) {
        for (int i = 0; ; i++) {
          if (!sieve.composite[i] && --left == 0) {
            return sieve.low + 2L * i;
          }
        }
      }
      left -= count;
    }
    throw new IllegalStateException("the bound was too low");
  }

  /** By Miller and Rabin's test: certain below 3.3e24, beyond any practical doubt above. */
  static boolean isPrime(BigInteger number) {
    if (number.signum() <= 0 || number.equals(BigInteger.ONE)) {
      return false;
    }
    for (int witness : WITNESSES) {
      BigInteger small = BigInteger.valueOf(witness);
      if (number.mod(small).signum() == 0) {
        return number.equals(small);
      }
    }
    if (number.compareTo(CERTAIN_BELOW) >= 0) {
      return number.isProbablePrime(DOUBT);
    }
    BigInteger less = number.subtract(BigInteger.ONE);
    int twos = less.getLowestSetBit();
    BigInteger odd = less.shiftRight(twos);
    for (int witness : WITNESSES) {
      if (provesComposite(BigInteger.valueOf(witness).modPow(odd, number), twos, number, less)) {
        return false;
      }
    }
    return true;
  }

  private static boolean provesComposite(
      BigInteger start, int twos, BigInteger number, BigInteger less) {
    BigInteger power = start;
    if (power.equals(BigInteger.ONE)) {
      return false;
    }
    for (int i = 0; i < twos; i++) {
      if (power.equals(less)) {
        return false;
      }
      power = power.multiply(power).mod(number);
    }
    return true;
  }
}
