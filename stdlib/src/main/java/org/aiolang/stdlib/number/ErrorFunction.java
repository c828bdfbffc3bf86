package org.aiolang.stdlib.number;

/** The error function and its complement. */
final class ErrorFunction {
  /** 2 / sqrt(pi). */
  private static final Wide FACTOR = Wide.of(2).over(Wide.PI.squareRoot());

  private ErrorFunction() {}

  static double erf(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (size < 1e-150) {
      return FACTOR.times(x).value();
    }
    return Math.copySign(
        size > 6 ? 1.0 : size < 2 ? series(size).value() : Wide.ONE.minus(tail(size)).value(), x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x < -6) {
      return 2.0;
    }
    if (x > 27.3) {
      return 0.0;
    }
    if (x >= 2) {
      return tail(x).value();
    }
    return x < -2 ? Wide.of(2).minus(tail(-x)).value() : Wide.ONE.minus(signedSeries(x)).value();
  }

  private static Wide signedSeries(double x) {
    return x < 0 ? series(-x).negate() : series(x);
  }

  /** The power series of erf for a size up to 2. */
  private static Wide series(double x) {
    Wide square = Wide.product(x, x);
    Wide term = Wide.of(x);
    Wide sum = term;
    for (int n = 1; n < 120; n++) {
      term = term.times(square).over(Wide.of(-n));
      Wide added = term.over(Wide.of(2 * n + 1));
      sum = sum.plus(added);
      if (Math.abs(added.high()) < 1e-33 * Math.abs(sum.high())) {
        break;
      }
    }
    return sum.times(FACTOR);
  }

  /** erfc from 2 on: Laplace's continued fraction. */
  private static Wide tail(double x) {
    int depth = (int) (40 + 600 / (x * x));
    Wide fraction = Wide.of(x);
    for (int n = depth; n > 0; n--) {
      fraction = Wide.of(n / 2.0).over(fraction).plus(x);
    }
    // The result may be below all normal floats: the power of two comes last.
    Wide power = Wide.product(x, x).negate();
    int twos = power.high() < -600 ? 400 : 0;
    Wide shifted = power.plus(Wide.LN_2.times(twos));
    return Wide.exponential(shifted).times(FACTOR).over(fraction).scaled(-1).scaled(-twos);
  }
}
