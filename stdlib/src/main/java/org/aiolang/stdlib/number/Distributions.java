package org.aiolang.stdlib.number;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.None;

/**
 * The distributions of {@code random.Random}; each draws as often and in the same order as
 * CPython's, so that seeded sequences agree. Their sources: the papers that Python's documentation
 * of {@code random} names.
 */
final class Distributions {
  static final double NORMAL_MAGIC = 4 * Math.exp(-0.5) / Math.sqrt(2.0);
  static final double LOG_4 = Math.log(4.0);
  static final double GAMMA_MAGIC = 1.0 + Math.log(4.5);
  private static final double TWO_PI = 2.0 * Math.PI;

  private Distributions() {}

  static void declare(TypeMembers members) {
    members.method(
        "uniform(self, a, b)",
        "Get a random number in the range [a, b) or [a, b] depending on rounding.",
        (self, a, b) -> uniform(RandomMethods.self(self), a, b));
    members.methodN(
        "triangular(self, low=0.0, high=1.0, mode=None)",
        "Triangular distribution.",
        arguments ->
            triangular(
                RandomMethods.self(arguments[0]),
                real(arguments[1]),
                real(arguments[2]),
                arguments[3]));
    members.method(
        "normalvariate(self, mu=0.0, sigma=1.0)",
        "Normal distribution.",
        (self, mu, sigma) -> normal(RandomMethods.self(self), real(mu), real(sigma)));
    members.method(
        "gauss(self, mu=0.0, sigma=1.0)",
        "Gaussian distribution.",
        (self, mu, sigma) -> gauss(RandomMethods.self(self), real(mu), real(sigma)));
    members.method(
        "lognormvariate(self, mu, sigma)",
        "Log normal distribution.",
        (self, mu, sigma) -> Math.exp(normal(RandomMethods.self(self), real(mu), real(sigma))));
    members.method(
        "expovariate(self, lambd=1.0)",
        "Exponential distribution.",
        (self, rate) -> exponential(RandomMethods.self(self), real(rate)));
    members.method(
        "vonmisesvariate(self, mu, kappa)",
        "Circular data distribution.",
        (self, mu, kappa) -> circular(RandomMethods.self(self), real(mu), real(kappa)));
    members.method(
        "gammavariate(self, alpha, beta)",
        "Gamma distribution.",
        (self, alpha, beta) -> gamma(RandomMethods.self(self), real(alpha), real(beta)));
    members.method(
        "betavariate(self, alpha, beta)",
        "Beta distribution.",
        (self, alpha, beta) -> beta(RandomMethods.self(self), real(alpha), real(beta)));
    members.method(
        "paretovariate(self, alpha)",
        "Pareto distribution.",
        (self, alpha) -> Math.pow(1.0 - RandomMethods.self(self).next(), -1.0 / real(alpha)));
    members.method(
        "weibullvariate(self, alpha, beta)",
        "Weibull distribution.",
        (self, alpha, beta) ->
            real(alpha)
                * Math.pow(-Math.log(1.0 - RandomMethods.self(self).next()), 1.0 / real(beta)));
    members.method(
        "binomialvariate(self, n=1, p=0.5)",
        "Binomial random variable.",
        (self, n, p) -> binomial(RandomMethods.self(self), (Long) Conversion.index(n), real(p)));
  }

  private static double real(Object value) {
    return Conversion.toDouble(value);
  }

  private static Object uniform(RandomValue random, Object a, Object b) {
    if (a instanceof Double low && b instanceof Double high) {
      return low + (high - low) * random.next();
    }
    return Arithmetic.add(a, Arithmetic.multiply(Arithmetic.subtract(b, a), random.next()));
  }

  private static double triangular(RandomValue random, double low, double high, Object mode) {
    double u = random.next();
    double from = low;
    double to = high;
    double peak = 0.5;
    if (mode != None.NONE) {
      if (high == low) {
        return low;
      }
      peak = (real(mode) - low) / (high - low);
    }
    if (u > peak) {
      u = 1.0 - u;
      peak = 1.0 - peak;
      from = high;
      to = low;
    }
    return from + (to - from) * Math.sqrt(u * peak);
  }

  /** Kinderman's and Monahan's ratio of uniform numbers. */
  private static double normal(RandomValue random, double mu, double sigma) {
    while (true) {
      double u = random.next();
      double v = 1.0 - random.next();
      double z = NORMAL_MAGIC * (u - 0.5) / v;
      if (z * z / 4.0 <= -Math.log(v)) {
        return mu + z * sigma;
      }
    }
  }

  /** Numbers come in pairs: the second is kept for the next call. */
  private static double gauss(RandomValue random, double mu, double sigma) {
    Double kept = random.nextGauss;
    random.nextGauss = null;
    if (kept == null) {
      double angle = random.next() * TWO_PI;
      double radius = Math.sqrt(-2.0 * Math.log(1.0 - random.next()));
      kept = Math.cos(angle) * radius;
      random.nextGauss = Math.sin(angle) * radius;
    }
    return mu + kept * sigma;
  }

  private static double exponential(RandomValue random, double rate) {
    double drawn = -Math.log(1.0 - random.next());
    if (rate == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return drawn / rate;
  }

  private static double circular(RandomValue random, double mu, double kappa) {
    if (kappa <= 1e-6) {
      return TWO_PI * random.next();
    }
    double s = 0.5 / kappa;
    double r = s + Math.sqrt(1.0 + s * s);
    double z;
    while (true) {
      z = Math.cos(Math.PI * random.next());
      double d = z / (r + z);
      double u = random.next();
      if (u < 1.0 - d * d || u <= (1.0 - d) * Math.exp(d)) {
        break;
      }
    }
    double q = 1.0 / r;
    double turn = Arctangent.acos((q + z) / (1.0 + q * z));
    double angle = random.next() > 0.5 ? mu + turn : mu - turn;
    return (Double) Arithmetic.modulo(angle, TWO_PI);
  }

  private static double gamma(RandomValue random, double alpha, double beta) {
    if (alpha <= 0 || beta <= 0) {
      throw Errors.value("gammavariate: alpha and beta must be > 0.0");
    }
    if (alpha > 1) {
      return gammaAboveOne(random, alpha) * beta;
    }
    if (alpha == 1) {
      return -Math.log(1.0 - random.next()) * beta;
    }
    while (true) {
      double b = (Math.E + alpha) / Math.E;
      double p = b * random.next();
      double x = p <= 1 ? Math.pow(p, 1.0 / alpha) : -Math.log((b - p) / alpha);
      double u = random.next();
      if (u <= (p > 1 ? Math.pow(x, alpha - 1.0) : Math.exp(-x))) {
        return x * beta;
      }
    }
  }

  private static double gammaAboveOne(RandomValue random, double alpha) {
    double a = Math.sqrt(2.0 * alpha - 1.0);
    double b = alpha - LOG_4;
    double c = alpha + a;
    while (true) {
      double u = random.next();
      if (!(1e-7 < u && u < 0.9999999)) {
        continue;
      }
      double w = 1.0 - random.next();
      double v = Math.log(u / (1.0 - u)) / a;
      double x = alpha * Math.exp(v);
      double z = u * u * w;
      double r = b + c * v - x;
      if (r + GAMMA_MAGIC - 4.5 * z >= 0 || r >= Math.log(z)) {
        return x;
      }
    }
  }

  private static double beta(RandomValue random, double alpha, double beta) {
    double y = gamma(random, alpha, 1.0);
    return y == 0 ? 0.0 : y / (y + gamma(random, beta, 1.0));
  }

  private static Object binomial(RandomValue random, long n, double p) {
    if (n < 0) {
      throw Errors.value("n must be non-negative");
    }
    if (p <= 0 || p >= 1) {
      if (p == 0) {
        return 0L;
      }
      if (p == 1) {
        return n;
      }
      throw Errors.value("p must be in the range 0.0 <= p <= 1.0");
    }
    if (n == 1) {
      return random.next() < p ? 1L : 0L;
    }
    if (p > 0.5) {
      return Integers.subtract(n, binomial(random, n, 1.0 - p));
    }
    return n * p < 10 ? binomialByGaps(random, n, p) : binomialByRejection(random, n, p);
  }

  /** Devroye's: counts the gaps between successes. */
  private static long binomialByGaps(RandomValue random, long n, double p) {
    double c = RealFunctions.log2(1.0 - p);
    if (c == 0) {
      return 0;
    }
    long x = 0;
    double y = 0;
    while (true) {
      y += Math.floor(RealFunctions.log2(random.next()) / c) + 1;
      if (y > n) {
        return x;
      }
      x++;
    }
  }

  /** Hörmann's transformed rejection with squeeze. */
  private static long binomialByRejection(RandomValue random, long n, double p) {
    double spread = Math.sqrt(n * p * (1.0 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = n * p + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    double odds = Math.log(p / (1.0 - p));
    double mode = Math.floor((n + 1) * p);
    double h = Gamma.logarithm(mode + 1) + Gamma.logarithm(n - mode + 1);
    while (true) {
      double u = random.next() - 0.5;
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2.0 * a / us + b) * u + c);
      if (k < 0 || k > n) {
        continue;
      }
      double v = random.next();
      if (us >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      v *= alpha / (a / (us * us) + b);
      if (Math.log(v)
          <= h - Gamma.logarithm(k + 1) - Gamma.logarithm(n - k + 1) + (k - mode) * odds) {
        return (long) k;
      }
    }
  }
}
