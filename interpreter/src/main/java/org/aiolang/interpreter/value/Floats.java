package org.aiolang.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;

/** Floats: the operations where Python asks for more than Java's operators do. */
final class Floats {
  private Floats() {}

  static double divide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return a / b;
  }

  static double floorDivide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float floor division by zero");
    }
    return quotient(a, b, a % b);
  }

  /** A remainder with the divisor's sign, also when it is zero. */
  static double modulo(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float modulo by zero");
    }
    return remainder(b, a % b);
  }

  static TupleValue divmod(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float divmod()");
    }
    double rest = a % b;
    return new TupleValue(quotient(a, b, rest), remainder(b, rest));
  }

  private static double remainder(double b, double rest) {
    if (rest == 0) {
      return Math.copySign(0.0, b);
    }
    return rest < 0 == b < 0 ? rest : rest + b;
  }

  /**
   * The quotient rounded down, computed from the exact remainder as CPython does, so that it agrees
   * with {@code %}.
   */
  private static double quotient(double a, double b, double rest) {
    double exact = (a - rest) / b;
    if (rest != 0 && rest < 0 != b < 0) {
      exact -= 1.0;
    }
    if (exact == 0) {
      return Math.copySign(0.0, a / b);
    }
    double down = Math.floor(exact);
    return exact - down > 0.5 ? down + 1.0 : down;
  }

  /** A float, or a complex number where the base is negative and the exponent is not whole. */
  static Object power(double a, double b) {
    if (b == 0 || a == 1) {
      return 1.0;
    }
    if (a == -1 && Double.isInfinite(b)) {
      return 1.0;
    }
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw Errors.zeroDivision("0.0 cannot be raised to a negative power");
    }
    if (a < 0 && !Double.isInfinite(a) && !Double.isInfinite(b) && b != Math.rint(b)) {
      return ComplexArithmetic.power(new ComplexValue(a, 0), new ComplexValue(b, 0));
    }
    double result = Math.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw rangeError();
    }
    return result;
  }

  /** What C's errno says when a result is out of range. */
  static ScriptError rangeError() {
    return new ScriptError(
        new ExceptionValue(
            ExceptionTypes.OVERFLOW_ERROR, new TupleValue(34L, "Numerical result out of range")));
  }

  /** The nearest whole number, half to even; ValueError or OverflowError where there is none. */
  static Object round(double value) {
    return Integers.fromDouble(Math.rint(value));
  }

  /** Rounds the exact decimal value, half to even. */
  static double round(double value, Object digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    // Beyond these, no float has a digit to lose, or one to keep.
    if (Integers.compare(digits, 323L) > 0) {
      return value;
    }
    if (Integers.compare(digits, -308L) < 0) {
      return Math.copySign(0.0, value);
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale((int) (long) (Long) digits, RoundingMode.HALF_EVEN);
    double result = rounded.doubleValue();
    if (Double.isInfinite(result)) {
      throw Errors.overflow("rounded value too large to represent");
    }
    return Math.copySign(result, value);
  }

  /** Numerator and denominator in lowest terms. */
  static TupleValue ratio(double value) {
    if (Double.isNaN(value)) {
      throw Errors.value("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(value)) {
      throw Errors.overflow("cannot convert Infinity to integer ratio");
    }
    if (value == Math.rint(value)) {
      return new TupleValue(Integers.fromDouble(value), 1L);
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >> 52 & 0x7ff);
    long mantissa = bits & 0xfffffffffffffL;
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 0x10000000000000L;
    }
    int zeros = Long.numberOfTrailingZeros(mantissa);
    mantissa >>= zeros;
    // value == mantissa / 2**places, and places > 0 because the value has a fraction
    int places = 1075 - exponent - zeros;
    return new TupleValue(
        value < 0 ? -mantissa : mantissa, Integers.normal(BigInteger.ONE.shiftLeft(places)));
  }

  /** The exact order of a long and a float that is not NaN. */
  static int compare(long a, double b) {
    if (a <= 1L << 53 && a >= -(1L << 53)) {
      double exact = a;
      return exact < b ? -1 : exact > b ? 1 : 0;
    }
    if (b >= 0x1p63) {
      return -1;
    }
    if (b < -0x1p63) {
      return 1;
    }
    // A float within a long's range that equals such a large int has no fraction.
    return Long.compare(a, (long) b);
  }

  /** The exact order of a plain int and a float that is not NaN. */
  static int compare(Object a, double b) {
    if (a instanceof Long small) {
      return compare((long) small, b);
    }
    BigInteger value = (BigInteger) a;
    if (Double.isInfinite(b)) {
      return b > 0 ? -1 : 1;
    }
    if (Math.abs(b) < 0x1p63) {
      return value.signum();
    }
    return value.compareTo(Integers.big(Integers.fromDouble(b)));
  }
}
