package org.aiolang.stdlib.number;

/** The inverse trigonometric functions, rounded to the right float but for very rare cases. */
final class Arctangent {
  private static final int STEPS = 64;

  /** The angles whose tangents are 0, 1/64, 2/64 … 1. */
  private static final Wide[] ANGLES = angles();

  private Arctangent() {}

  private static Wide[] angles() {
    Wide[] angles = new Wide[STEPS + 1];
    angles[0] = Wide.of(0);
    for (int i = 1; i <= STEPS; i++) {
      // atan a - atan b = atan((a - b) / (1 + a b))
      double product = (double) i * (i - 1) / (STEPS * STEPS);
      Wide tangent = Wide.of(1.0 / STEPS).over(Wide.sum(1, product));
      Wide square = tangent.times(tangent).negate();
      Wide series = Wide.of(1.0 / 19);
      for (int n = 17; n > 0; n -= 2) {
        series = series.times(square).plus(Wide.ONE.over(Wide.of(n)));
      }
      angles[i] = angles[i - 1].plus(tangent.times(series));
    }
    return angles;
  }

  /** Of a quotient between 0 and 1, whose parts are positive or zero. */
  private static Wide small(Wide y, Wide x) {
    int step = (int) Math.rint(y.high() / x.high() * STEPS);
    double near = (double) step / STEPS;
    Wide tangent = step == 0 ? y.over(x) : y.minus(x.times(near)).over(x.plus(y.times(near)));
    double t = tangent.value();
    double square = t * t;
    double tail =
        t
            * square
            * (-1.0 / 3
                + square * (1.0 / 5 + square * (-1.0 / 7 + square * (1.0 / 9 - square / 11))));
    return ANGLES[step].plus(tangent.plus(tail));
  }

  /** The angle in the first quadrant. */
  private static Wide quadrant(Wide y, Wide x) {
    return y.high() <= x.high() ? small(y, x) : Wide.HALF_PI.minus(small(x, y));
  }

  static double atan(double x) {
    double size = Math.abs(x);
    if (!(size > 0x1p-27 && size < 0x1p60)) {
      return Math.atan(x);
    }
    return Math.copySign(quadrant(Wide.of(size), Wide.ONE).value(), x);
  }

  static double atan2(double y, double x) {
    int gap = Math.getExponent(y) - Math.getExponent(x);
    boolean usual =
        x != 0 && y != 0 && Double.isFinite(x) && Double.isFinite(y) && gap > -40 && gap < 40;
    if (!usual) {
      return Math.atan2(y, x);
    }
    // Scaled so that products neither overflow nor lose bits.
    int scale = -Math.getExponent(x);
    Wide angle =
        quadrant(Wide.of(Math.scalb(Math.abs(y), scale)), Wide.of(Math.scalb(Math.abs(x), scale)));
    return Math.copySign((x < 0 ? Wide.PI.minus(angle) : angle).value(), y);
  }

  static double asin(double x) {
    double size = Math.abs(x);
    if (!(size > 0x1p-26 && size < 1)) {
      return Math.asin(x);
    }
    return Math.copySign(quadrant(Wide.of(size), otherSide(size)).value(), x);
  }

  static double acos(double x) {
    double size = Math.abs(x);
    if (!(size > 0x1p-54 && size < 1)) {
      return Math.acos(x);
    }
    Wide angle = quadrant(otherSide(size), Wide.of(size));
    return (x < 0 ? Wide.PI.minus(angle) : angle).value();
  }

  /** The square root of 1 - size². */
  private static Wide otherSide(double size) {
    return Wide.sum(1, -size).times(Wide.sum(1, size)).squareRoot();
  }
}
