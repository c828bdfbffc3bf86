package org.aiolang.stdlib.number;

import org.aiolang.interpreter.error.Errors;

/**
 * The gamma function and its logarithm by Lanczos' approximation with the parameters that CPython
 * uses (found by Boost's authors, g = 6.024680040776729583740234375, 13 terms), in the same order
 * of operations, so that results agree.
 */
final class Gamma {
  private static final double G = 6.024680040776729583740234375;
  private static final double G_LESS_HALF = 5.524680040776729583740234375;
  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };
  private static final double[] DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;

  private Gamma() {}

  private static double lanczosSum(double x) {
    double above = 0;
    double below = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        above = above * x + NUMERATOR[i];
        below = below * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        above = above / x + NUMERATOR[i];
        below = below / x + DENOMINATOR[i];
      }
    }
    return above / below;
  }

  /** sin(pi x), exact at whole and half numbers. */
  private static double sinePi(double x) {
    double y = Math.abs(x) % 2.0;
    double result =
        switch ((int) Math.floor(2.0 * y + 0.5)) {
          case 0 -> Math.sin(Math.PI * y);
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1.0 - y));
          case 3 -> -Math.cos(Math.PI * (y - 1.5));
          default -> Math.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * result;
  }

  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    boolean whole = x == Math.floor(x);
    if (x == 0 || whole && x < 0) {
      throw Errors.value("math domain error");
    }
    if (whole && x <= 23) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return product;
    }
    double size = Math.abs(x);
    if (size < 1e-20) {
      return inRange(1.0 / x);
    }
    if (size > 200) {
      return x < 0 ? 0.0 / sinePi(x) : inRange(Double.POSITIVE_INFINITY);
    }
    double y = size + G_LESS_HALF;
    double z;
    if (size > G_LESS_HALF) {
      z = y - size - G_LESS_HALF;
    } else {
      z = y - G_LESS_HALF - size;
    }
    z = z * G / y;
    double result;
    if (x < 0) {
      result = -Math.PI / sinePi(size) / size * Math.exp(y) / lanczosSum(size);
      result -= z * result;
      if (size < 140) {
        result /= Math.pow(y, size - 0.5);
      } else {
        double root = Math.pow(y, size / 2.0 - 0.25);
        result = result / root / root;
      }
    } else {
      result = lanczosSum(size) / Math.exp(y);
      result += z * result;
      if (size < 140) {
        result *= Math.pow(y, size - 0.5);
      } else {
        double root = Math.pow(y, size / 2.0 - 0.25);
        result = result * root * root;
      }
    }
    return inRange(result);
  }

  static double logarithm(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw Errors.value("math domain error");
      }
      return 0.0;
    }
    double size = Math.abs(x);
    if (size < 1e-20) {
      return -Math.log(size);
    }
    double result = Math.log(lanczosSum(size)) - G;
    result += (size - 0.5) * (Math.log(size + G - 0.5) - 1);
    if (x < 0) {
      result = LOG_PI - Math.log(Math.abs(sinePi(size))) - Math.log(size) - result;
    }
    return inRange(result);
  }

  private static double inRange(double result) {
    if (Double.isInfinite(result)) {
      throw Errors.overflow("math range error");
    }
    return result;
  }
}
