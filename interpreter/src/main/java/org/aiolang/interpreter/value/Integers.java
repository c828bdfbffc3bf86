package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/**
 * Whole numbers without limit. Every operand and result is in the plain form: a {@link Long}, or a
 * {@link BigInteger} only where it does not fit a long.
 */
public final class Integers {
  /** What a BigInteger can hold; beyond it CPython would most likely be out of memory too. */
  private static final long MOST_BITS = Integer.MAX_VALUE;

  /** The largest number whose square is a long. */
  private static final long SQUARES_FIT = 3_037_000_499L;

  private Integers() {}

  /** The plain int that a value of class int, bool or below is, or null where it is none. */
  public static Object plain(Object value) {
    // plain tests, here and in other hot places: a switch over patterns costs an indirect call
    if (value instanceof Long || value instanceof BigInteger) {
      return value;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    return value instanceof Wrapped wrapped
            && (wrapped.plain instanceof Long || wrapped.plain instanceof BigInteger)
        ? wrapped.plain
        : null;
  }

  /** As a long where it fits, which makes it the plain form. */
  public static Object normal(BigInteger value) {
    if (value.bitLength() < 64) {
      return value.longValue();
    }
    return value;
  }

  public static BigInteger big(Object plain) {
    return plain instanceof Long small ? BigInteger.valueOf(small) : (BigInteger) plain;
  }

  public static int signum(Object plain) {
    return plain instanceof Long small ? Long.signum(small) : ((BigInteger) plain).signum();
  }

  public static int compare(Object a, Object b) {
    if (a instanceof Long x) {
      return b instanceof Long y ? Long.compare(x, y) : -((BigInteger) b).signum();
    }
    return b instanceof BigInteger y ? ((BigInteger) a).compareTo(y) : ((BigInteger) a).signum();
  }

  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return normal(big(a).add(big(b)));
  }

  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    }
    return normal(big(a).subtract(big(b)));
  }

  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long high = Math.multiplyHigh(x, y);
      long low = x * y;
      if (high == low >> 63) {
        return low;
      }
    }
    return sized(bitLength(a) + bitLength(b), () -> big(a).multiply(big(b)));
  }

  public static Object floorDivide(Object a, Object b) {
    if (signum(b) == 0) {
      throw Errors.zeroDivision("integer division or modulo by zero");
    }
    if (a instanceof Long x && b instanceof Long y && (y != -1 || x != Long.MIN_VALUE)) {
      return Math.floorDiv(x, y);
    }
    return normal(floorDivide(big(a), big(b))[0]);
  }

  public static Object modulo(Object a, Object b) {
    if (signum(b) == 0) {
      throw Errors.zeroDivision("integer modulo by zero");
    }
    if (a instanceof Long x && b instanceof Long y) {
      return Math.floorMod(x, y);
    }
    return normal(floorDivide(big(a), big(b))[1]);
  }

  public static TupleValue divmod(Object a, Object b) {
    if (signum(b) == 0) {
      throw Errors.zeroDivision("integer division or modulo by zero");
    }
    if (a instanceof Long && b instanceof Long) {
      return new TupleValue(floorDivide(a, b), modulo(a, b));
    }
    BigInteger[] both = floorDivide(big(a), big(b));
    return new TupleValue(normal(both[0]), normal(both[1]));
  }

  /** Quotient rounded down and a remainder with the divisor's sign. */
  private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] both = a.divideAndRemainder(b);
    if (both[1].signum() != 0 && both[1].signum() != b.signum()) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(b);
    }
    return both;
  }

  /**
   * The float nearest to the quotient; rounded once, also where the operands are no floats
   * themselves.
   */
  public static double divide(Object a, Object b) {
    if (signum(b) == 0) {
      throw Errors.zeroDivision("division by zero");
    }
    if (a instanceof Long x && b instanceof Long y && isExactDouble(x) && isExactDouble(y)) {
      return (double) x / (double) y;
    }
    return divide(big(a), big(b));
  }

  private static boolean isExactDouble(long value) {
    return value <= 1L << 53 && value >= -(1L << 53);
  }

  private static double divide(BigInteger a, BigInteger b) {
    boolean negative = a.signum() < 0 != b.signum() < 0;
    BigInteger x = a.abs();
    BigInteger y = b.abs();
    // The quotient gets 66 bits or more; its remainder only matters as "some", so it becomes the
    // last bit.
    int shift = Math.max(0, 66 - (x.bitLength() - y.bitLength()));
    BigInteger[] both = x.shiftLeft(shift).divideAndRemainder(y);
    BigInteger quotient = both[1].signum() == 0 ? both[0] : both[0].setBit(0);
    double result = scale(quotient, -shift);
    if (Double.isInfinite(result)) {
      throw Errors.overflow("integer division result too large for a float");
    }
    return negative ? -result : result;
  }

  /**
   * {@code value * 2**exponent} of a value that is not negative, rounded half to even once, also
   * among subnormals.
   */
  static double scale(BigInteger value, int exponent) {
    int length = value.bitLength();
    if (length == 0) {
      return 0.0;
    }
    long top = (long) length + exponent;
    if (top > 1024) {
      return Double.POSITIVE_INFINITY;
    }
    // The bits below the last one that the result can hold.
    int excess = (int) Math.max(length - 53L, -1074L - exponent);
    if (excess <= 0) {
      return Math.scalb((double) value.longValue(), exponent);
    }
    if (excess > length + 1) {
      return 0.0;
    }
    BigInteger kept = value.shiftRight(excess);
    boolean half = value.testBit(excess - 1);
    boolean below = value.getLowestSetBit() < excess - 1;
    long mantissa = kept.longValue();
    if (half && (below || (mantissa & 1) == 1)) {
      mantissa++;
    }
    return Math.scalb((double) mantissa, excess + exponent);
  }

  /** The nearest float; OverflowError where it is beyond all. */
  public static double toDouble(Object plain) {
    if (plain instanceof Long small) {
      return small;
    }
    double result = ((BigInteger) plain).doubleValue();
    if (Double.isInfinite(result)) {
      throw Errors.overflow("int too large to convert to float");
    }
    return result;
  }

  /** A float that is finite, cut off at the point. */
  public static Object fromDouble(double whole) {
    if (whole >= -0x1p63 && whole < 0x1p63) {
      return (long) whole;
    }
    if (Double.isNaN(whole)) {
      throw Errors.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(whole)) {
      throw Errors.overflow("cannot convert float infinity to integer");
    }
    int exponent = Math.getExponent(whole) - 52;
    long mantissa = Double.doubleToRawLongBits(whole) & 0xfffffffffffffL | 0x10000000000000L;
    BigInteger magnitude = BigInteger.valueOf(mantissa).shiftLeft(exponent);
    return whole < 0 ? magnitude.negate() : magnitude;
  }

  /** An int, or a float where the exponent is negative. */
  public static Object power(Object a, Object b) {
    if (signum(b) < 0) {
      return Floats.power(toDouble(a), toDouble(b));
    }
    if (a instanceof Long base && b instanceof Long exponent) {
      return smallPower(base, exponent);
    }
    if (b instanceof Long exponent) {
      return bigPower((BigInteger) a, exponent);
    }
    // The exponent is beyond a long: only 0, 1 and -1 have such powers.
    if (a instanceof Long base && base >= -1 && base <= 1) {
      return base == -1 && !((BigInteger) b).testBit(0) ? 1L : base;
    }
    throw Errors.memory();
  }

  private static Object smallPower(long base, long exponent) {
    long result = 1;
    long square = base;
    long left = exponent;
    while (true) {
      if ((left & 1) == 1) {
        long product = result * square;
        if (Math.multiplyHigh(result, square) != product >> 63) {
          break;
        }
        result = product;
      }
      left >>= 1;
      if (left == 0) {
        return result;
      }
      long next = square * square;
      if (Math.multiplyHigh(square, square) != next >> 63) {
        break;
      }
      square = next;
    }
    return bigPower(BigInteger.valueOf(base), exponent);
  }

  private static Object bigPower(BigInteger base, long exponent) {
    // A lower bound of the result's length: the length less one counts whole powers of two.
    long bits =
        Math.multiplyHigh(base.abs().bitLength() - 1L, exponent) != 0
            ? Long.MAX_VALUE
            : (base.abs().bitLength() - 1L) * exponent;
    return sized(bits < 0 ? Long.MAX_VALUE : bits, () -> base.pow((int) exponent));
  }

  /** {@code pow(a, b, modulus)}; the result has the modulus' sign. */
  public static Object power(Object a, Object b, Object modulus) {
    if (signum(modulus) == 0) {
      throw Errors.value("pow() 3rd argument cannot be 0");
    }
    if (a instanceof Long base
        && b instanceof Long exponent
        && exponent >= 0
        && modulus instanceof Long small
        && small > 0
        && small <= SQUARES_FIT) {
      return smallPower(base, exponent, small);
    }
    BigInteger by = big(modulus).abs();
    BigInteger base = big(a);
    BigInteger exponent = big(b);
    if (exponent.signum() < 0) {
      if (by.equals(BigInteger.ONE)) {
        return 0L;
      }
      if (!base.gcd(by).equals(BigInteger.ONE)) {
        throw Errors.value("base is not invertible for the given modulus");
      }
      base = base.modInverse(by);
      exponent = exponent.negate();
    }
    BigInteger result = base.modPow(exponent, by);
    return normal(signum(modulus) < 0 && result.signum() != 0 ? result.subtract(by) : result);
  }

  private static long smallPower(long base, long exponent, long modulus) {
    long result = 1 % modulus;
    long square = Math.floorMod(base, modulus);
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result * square % modulus;
      }
      square = square * square % modulus;
    }
    return result;
  }

  public static Object leftShift(Object a, Object b) {
    if (signum(b) < 0) {
      throw Errors.value("negative shift count");
    }
    if (signum(a) == 0) {
      return 0L;
    }
    if (!(b instanceof Long count)) {
      throw Errors.overflow("too many digits in integer");
    }
    if (a instanceof Long x && count < 63) {
      long shifted = x << count;
      if (shifted >> count == x) {
        return shifted;
      }
    }
    long bits = bitLength(a) + count;
    return sized(bits < 0 ? Long.MAX_VALUE : bits, () -> big(a).shiftLeft((int) (long) count));
  }

  public static Object rightShift(Object a, Object b) {
    if (signum(b) < 0) {
      throw Errors.value("negative shift count");
    }
    if (!(b instanceof Long count) || count > Integer.MAX_VALUE) {
      return signum(a) < 0 ? -1L : 0L;
    }
    if (a instanceof Long x) {
      return x >> Math.min(count, 63);
    }
    return normal(((BigInteger) a).shiftRight((int) (long) count));
  }

  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : normal(big(a).and(big(b)));
  }

  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : normal(big(a).or(big(b)));
  }

  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : normal(big(a).xor(big(b)));
  }

  public static Object negate(Object a) {
    return a instanceof Long x && x != Long.MIN_VALUE ? (Object) (-x) : normal(big(a).negate());
  }

  public static Object invert(Object a) {
    return a instanceof Long x ? (Object) (~x) : normal(big(a).not());
  }

  public static Object absolute(Object a) {
    return signum(a) < 0 ? negate(a) : a;
  }

  /** The bits of the magnitude. */
  public static long bitLength(Object a) {
    return a instanceof Long x && x != Long.MIN_VALUE
        ? 64 - Long.numberOfLeadingZeros(Math.abs(x))
        : big(a).abs().bitLength();
  }

  /** Rounds half to even to a multiple of {@code 10**-digits}, digits not positive. */
  public static Object round(Object a, Object digits) {
    if (signum(digits) >= 0) {
      return a;
    }
    // Half of ten to that power is beyond the number: nothing is left.
    long places = digits instanceof Long count && count > -MOST_BITS ? -count : MOST_BITS;
    if (places > bitLength(a) / 3 + 2) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) places);
    BigInteger value = big(a);
    BigInteger[] both = floorDivide(value, unit);
    int half = both[1].shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || half == 0 && both[0].testBit(0);
    return normal((up ? both[0].add(BigInteger.ONE) : both[0]).multiply(unit));
  }

  private static Object sized(long bits, java.util.function.Supplier<BigInteger> compute) {
    if (bits > MOST_BITS) {
      throw Errors.memory();
    }
    try {
      return normal(compute.get());
    } catch (ArithmeticException | OutOfMemoryError tooLarge) {
      throw Errors.memory();
    }
  }
}
