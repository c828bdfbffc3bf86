package org.aiolang.stdlib.number;

/**
 * A number of about 106 bits: the unevaluated sum of two floats, the second at most half a unit in
 * the last place of the first. Functions computed with it round to the right float, as the C
 * library that CPython uses mostly does.
 */
record Wide(double high, double low) {
  static final Wide ONE = new Wide(1, 0);
  static final Wide PI = new Wide(Math.PI, 0x1.1a62633145c07p-53);
  static final Wide HALF_PI = new Wide(Math.PI / 2, 0x1.1a62633145c07p-54);
  static final Wide LN_2 = new Wide(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

  static Wide of(double value) {
    return new Wide(value, 0);
  }

  /** The exact sum of two floats. */
  static Wide sum(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    return new Wide(sum, a - (sum - part) + (b - part));
  }

  private static Wide quickSum(double large, double small) {
    double sum = large + small;
    return new Wide(sum, small - (sum - large));
  }

  /** The exact product of two floats. */
  static Wide product(double a, double b) {
    double product = a * b;
    return new Wide(product, Math.fma(a, b, -product));
  }

  Wide plus(Wide other) {
    Wide sum = sum(high, other.high);
    Wide rest = sum(low, other.low);
    Wide first = quickSum(sum.high, sum.low + rest.high);
    return quickSum(first.high, first.low + rest.low);
  }

  Wide plus(double other) {
    Wide sum = sum(high, other);
    return quickSum(sum.high, sum.low + low);
  }

  Wide minus(Wide other) {
    return plus(other.negate());
  }

  Wide negate() {
    return new Wide(-high, -low);
  }

  Wide times(Wide other) {
    Wide product = product(high, other.high);
    return quickSum(product.high, product.low + (high * other.low + low * other.high));
  }

  Wide times(double other) {
    Wide product = product(high, other);
    return quickSum(product.high, product.low + low * other);
  }

  Wide over(Wide other) {
    double first = high / other.high;
    Wide rest = minus(other.times(first));
    double second = rest.high / other.high;
    rest = rest.minus(other.times(second));
    return quickSum(first, second).plus(rest.high / other.high);
  }

  Wide squareRoot() {
    if (high == 0) {
      return this;
    }
    double root = Math.sqrt(high);
    return quickSum(root, minus(product(root, root)).high / (2 * root));
  }

  /** Times a power of two. */
  Wide scaled(int exponent) {
    return new Wide(Math.scalb(high, exponent), Math.scalb(low, exponent));
  }

  double value() {
    return high + low;
  }

  /** The natural logarithm of a float that is positive and finite. */
  static Wide logarithm(double value) {
    int exponent = Math.getExponent(value);
    double mantissa = value;
    if (exponent < Double.MIN_EXPONENT) {
      mantissa = value * 0x1p54;
      exponent = Math.getExponent(mantissa);
      mantissa = Math.scalb(mantissa, -exponent);
      exponent -= 54;
    } else {
      mantissa = Math.scalb(mantissa, -exponent);
    }
    if (mantissa > 1.4142135623730951) {
      mantissa /= 2;
      exponent++;
    }
    // log m = 2 atanh s, with |s| < 0.172
    Wide s = sum(mantissa, -1).over(sum(mantissa, 1));
    Wide square = s.times(s);
    Wide series = of(1.0 / 41);
    for (int n = 39; n > 0; n -= 2) {
      series = series.times(square).plus(ONE.over(of(n)));
    }
    return LN_2.times(exponent).plus(s.times(series).scaled(1));
  }

  /** The exponential of a number whose exponential is a normal float. */
  static Wide exponential(Wide x) {
    int twos = (int) Math.rint(x.high / LN_2.high);
    Wide rest = x.minus(LN_2.times(twos)).scaled(-5);
    Wide sum = ONE;
    for (int n = 14; n > 0; n--) {
      sum = sum.times(rest).over(of(n)).plus(1);
    }
    for (int i = 0; i < 5; i++) {
      sum = sum.times(sum);
    }
    return sum.scaled(twos);
  }
}
