package org.aiolang.stdlib.number;

import java.math.BigDecimal;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.LongLoop;

/** The functions of {@code math} that take many numbers. */
final class SumFunctions {
  private SumFunctions() {}

  static void declare(ModuleBuilder module) {
    module.function(
        "fsum(seq, /)",
        "Return an accurate floating-point sum of values in the iterable seq.",
        SumFunctions::sum);
    module.functionN(
        "prod(iterable, /, *, start=1)",
        "Calculate the product of all the elements in the input iterable.",
        arguments -> product(arguments[0], arguments[1]));
    module.function(
        "sumprod(p, q, /)",
        "Return the sum of products of values from two iterables p and q.",
        SumFunctions::sumOfProducts);
    module.function(
        "dist(p, q, /)",
        "Return the Euclidean distance between two points p and q.",
        SumFunctions::distance);
    module.functionN(
        "hypot(*coordinates)",
        "Multidimensional Euclidean distance from the origin to a point.",
        arguments -> length(reals((Object[]) arguments[0])));
  }

  private static double[] reals(Object[] values) {
    double[] reals = new double[values.length];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = Conversion.toDouble(values[i]);
    }
    return reals;
  }

  /** The exact sum, rounded once: it is kept as floats that do not overlap (Shewchuk's method). */
  private static Object sum(Object iterable) {
    double[] parts = new double[32];
    int count = 0;
    double special = 0;
    double infinities = 0;
    IteratorValue items = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = items.next(); item != null; item = items.next()) {
      LongLoop.turn(++turns);
      double given = Conversion.toDouble(item);
      double x = given;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        double y = parts[i];
        double large = Math.abs(x) < Math.abs(y) ? y : x;
        double small = Math.abs(x) < Math.abs(y) ? x : y;
        double high = large + small;
        double low = small - (high - large);
        if (low != 0) {
          parts[kept++] = low;
        }
        x = high;
      }
      count = kept;
      if (x != 0) {
        if (!Double.isFinite(x)) {
          if (Double.isFinite(given)) {
            throw Errors.overflow("intermediate overflow in fsum");
          }
          if (Double.isInfinite(given)) {
            infinities += given;
          }
          special += given;
          count = 0;
        } else {
          if (count == parts.length) {
            parts = Arrays.copyOf(parts, count * 2);
          }
          parts[count++] = x;
        }
      }
    }
    if (special != 0) {
      if (Double.isNaN(infinities)) {
        throw Errors.value("-inf + inf in fsum");
      }
      return special;
    }
    return rounded(parts, count);
  }

  /** Adds from the largest down until a part is lost; what remains decides a tie. */
  private static double rounded(double[] parts, int count) {
    if (count == 0) {
      return 0.0;
    }
    int at = count - 1;
    double high = parts[at];
    double low = 0;
    while (at > 0) {
      double x = high;
      double y = parts[--at];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    if (at > 0 && (low < 0 && parts[at - 1] < 0 || low > 0 && parts[at - 1] > 0)) {
      double twice = low * 2;
      double other = high + twice;
      if (twice == other - high) {
        high = other;
      }
    }
    return high;
  }

  private static Object product(Object iterable, Object start) {
    Object result = start;
    IteratorValue items = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = items.next(); item != null; item = items.next()) {
      LongLoop.turn(++turns);
      result = Arithmetic.multiply(result, item);
    }
    return result;
  }

  private static Object sumOfProducts(Object p, Object q) {
    Object[] left = Iteration.toArray(p);
    Object[] right = Iteration.toArray(q);
    if (left.length != right.length) {
      throw Errors.value("Inputs are not the same length");
    }
    Object exact = exactSum(left, right);
    if (exact != null) {
      return exact;
    }
    Object sum = 0L;
    for (int i = 0; i < left.length; i++) {
      sum = Arithmetic.add(sum, Arithmetic.multiply(left[i], right[i]));
    }
    return sum;
  }

  /**
   * Where there are finite floats among ints: the exact sum, rounded once. Null for other values.
   */
  private static Object exactSum(Object[] left, Object[] right) {
    boolean real = false;
    for (Object[] side : new Object[][] {left, right}) {
      for (Object each : side) {
        if (each instanceof Double number && Double.isFinite(number)) {
          real = true;
        } else if (Integers.plain(each) == null) {
          return null;
        }
      }
    }
    if (!real) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < left.length; i++) {
      sum = sum.add(decimal(left[i]).multiply(decimal(right[i])));
    }
    return sum.doubleValue();
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof Double real
        ? new BigDecimal(real)
        : new BigDecimal(Integers.big(Integers.plain(number)));
  }

  private static Object distance(Object p, Object q) {
    double[] from = reals(Iteration.toArray(p));
    double[] to = reals(Iteration.toArray(q));
    if (from.length != to.length) {
      throw Errors.value("both points must have the same number of dimensions");
    }
    double[] differences = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      differences[i] = from[i] - to[i];
    }
    return length(differences);
  }

  /**
   * The root of the sum of squares, computed with twice a float's bits and scaled against overflow.
   */
  private static Object length(double[] coordinates) {
    double largest = 0;
    boolean unknown = false;
    for (double each : coordinates) {
      if (Double.isInfinite(each)) {
        return Double.POSITIVE_INFINITY;
      }
      unknown |= Double.isNaN(each);
      largest = Math.max(largest, Math.abs(each));
    }
    if (unknown) {
      return Double.NaN;
    }
    if (largest == 0 || coordinates.length == 1) {
      return largest;
    }
    int exponent = Math.getExponent(largest);
    int scale = -Math.max(exponent, -1000);
    Wide sum = Wide.of(0);
    for (double each : coordinates) {
      double scaled = Math.scalb(each, scale);
      sum = sum.plus(Wide.product(scaled, scaled));
    }
    return Math.scalb(sum.squareRoot().value(), -scale);
  }
}
