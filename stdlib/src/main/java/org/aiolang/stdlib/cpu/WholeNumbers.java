package org.aiolang.stdlib.cpu;

import java.math.BigInteger;

/** Sums of squares, Fibonacci numbers and pi, on numbers of any length. */
final class WholeNumbers {
  /** Decimal places that a term of Chudnovsky's series gives. */
  private static final double PLACES_OF_TERM = 14.1816;

  /** Places that are computed beyond those asked for: what the last division leaves uncertain. */
  private static final int SPARE_PLACES = 20;

  private static final BigInteger SERIES_START = BigInteger.valueOf(13_591_409);
  private static final BigInteger SERIES_STEP = BigInteger.valueOf(545_140_134);

  /** 640320 ** 3 / 24. */
  private static final BigInteger SERIES_BASE = BigInteger.valueOf(10_939_058_860_032_000L);

  private WholeNumbers() {}

  /** The sum of the squares of the whole numbers from 0 to below a limit, by Faulhaber. */
  static BigInteger sumOfSquares(BigInteger limit) {
    if (limit.signum() <= 0) {
      return BigInteger.ZERO;
    }
    BigInteger last = limit.subtract(BigInteger.ONE);
    return last.multiply(limit)
        .multiply(last.shiftLeft(1).add(BigInteger.ONE))
        .divide(BigInteger.valueOf(6));
  }

  /** By doubling: from F(k) and F(k + 1) to F(2k) and F(2k + 1). */
  static BigInteger fibonacci(int number) {
    BigInteger current = BigInteger.ZERO;
    BigInteger next = BigInteger.ONE;
    for (int bit = Integer.highestOneBit(number); bit > 0; bit >>>= 1) {
      Interruption.check();
      BigInteger doubled = current.multiply(next.shiftLeft(1).subtract(current));
      BigInteger after = current.multiply(current).add(next.multiply(next));
      if ((number & bit) == 0) {
        current = doubled;
        next = after;
      } else {
        current = after;
        next = doubled.add(after);
      }
    }
    return current;
  }

  /** Pi with so many decimal places, cut off, by Chudnovsky's series. */
  static String pi(int places) {
    int computed = places + SPARE_PLACES;
    Part all = part(0, (long) (computed / PLACES_OF_TERM) + 2);
    BigInteger unit = BigInteger.TEN.pow(2 * computed);
    Interruption.check();
    BigInteger root = unit.multiply(BigInteger.valueOf(10_005)).sqrt();
    Interruption.check();
    BigInteger pi =
        all.divisor.multiply(BigInteger.valueOf(426_880)).multiply(root).divide(all.sum);
    Interruption.check();
    String digits = pi.toString();
    return places == 0 ? "3" : "3." + digits.substring(1, 1 + places);
  }

  /** A stretch of the series: what it is multiplied with, what it is divided by, and its sum. */
  private record Part(BigInteger factor, BigInteger divisor, BigInteger sum) {}

  private static Part part(long from, long to) {
    if (to - from == 1) {
      BigInteger factor =
          from == 0
              ? BigInteger.ONE
              : BigInteger.valueOf(6 * from - 5)
                  .multiply(BigInteger.valueOf((2 * from - 1) * (6 * from - 1)));
      BigInteger divisor =
          from == 0 ? BigInteger.ONE : BigInteger.valueOf(from).pow(3).multiply(SERIES_BASE);
      BigInteger term =
          factor.multiply(SERIES_START.add(SERIES_STEP.multiply(BigInteger.valueOf(from))));
      return new Part(factor, divisor, (from & 1) == 0 ? term : term.negate());
    }
    Interruption.check();
    long middle = (from + to) >>> 1;
    Part left = part(from, middle);
    Part right = part(middle, to);
    return new Part(
        left.factor.multiply(right.factor),
        left.divisor.multiply(right.divisor),
        right.divisor.multiply(left.sum).add(left.factor.multiply(right.sum)));
  }
}
