package org.aiolang.stdlib.number;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The functions of {@code math} on whole numbers, and those that round to one. */
final class WholeFunctions {
  private WholeFunctions() {}

  static void declare(ModuleBuilder module) {
    module.function(
        "floor(x, /)",
        "Return the floor of x as an Integral.",
        x ->
            x instanceof Double real
                ? Integers.fromDouble(Math.floor(real))
                : rounded(x, "__floor__"));
    module.function(
        "ceil(x, /)",
        "Return the ceiling of x as an Integral.",
        x ->
            x instanceof Double real
                ? Integers.fromDouble(Math.ceil(real))
                : rounded(x, "__ceil__"));
    module.function(
        "trunc(x, /)",
        "Truncates the Real x to the nearest Integral toward 0.",
        WholeFunctions::truncate);
    module.function("factorial(n, /)", "Find n!.", WholeFunctions::factorial);
    module.function(
        "isqrt(n, /)",
        "Return the integer part of the square root of the input.",
        WholeFunctions::squareRoot);
    module.function(
        "comb(n, k, /)",
        "Number of ways to choose k items from n items without repetition and without order.",
        WholeFunctions::combinations);
    module.function(
        "perm(n, k=None, /)",
        "Number of ways to choose k items from n items without repetition and with order.",
        WholeFunctions::permutations);
    module.functionN(
        "gcd(*integers)",
        "Greatest Common Divisor.",
        arguments -> commonDivisor((Object[]) arguments[0]));
    module.functionN(
        "lcm(*integers)",
        "Least Common Multiple.",
        arguments -> commonMultiple((Object[]) arguments[0]));
  }

  private static Object rounded(Object x, String method) {
    Object plain = x instanceof Long ? x : null;
    if (plain != null) {
      return plain;
    }
    Type type = Types.of(x);
    if (type.lookup(method) != null) {
      return Calls.method(x, method);
    }
    double real = Conversion.toDouble(x);
    return Integers.fromDouble(method.equals("__floor__") ? Math.floor(real) : Math.ceil(real));
  }

  private static Object truncate(Object x) {
    if (x instanceof Double real) {
      return Integers.fromDouble(real);
    }
    Type type = Types.of(x);
    if (type.lookup("__trunc__") == null) {
      throw Errors.type("type " + type.name() + " doesn't define __trunc__ method");
    }
    return Calls.method(x, "__trunc__");
  }

  private static Object factorial(Object given) {
    Object n = Conversion.index(given);
    if (Integers.signum(n) < 0) {
      throw Errors.value("factorial() not defined for negative values");
    }
    if (!(n instanceof Long count)) {
      throw Errors.overflow("factorial() argument should not exceed 9223372036854775807");
    }
    if (count <= 20) {
      long product = 1;
      for (int i = 2; i <= count; i++) {
        product *= i;
      }
      return product;
    }
    // Its bits: more than a BigInteger can hold.
    if (count > 100_000_000) {
      throw Errors.memory();
    }
    return Integers.normal(product(2, count));
  }

  /**
   * The product of all whole numbers from one to another, by halves so that factors are of like
   * size.
   */
  private static BigInteger product(long from, long to) {
    if (to - from < 8) {
      BigInteger product = BigInteger.ONE;
      for (long i = from; i <= to; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
      return product;
    }
    long middle = from + (to - from) / 2;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  private static Object squareRoot(Object given) {
    Object n = Conversion.index(given);
    if (Integers.signum(n) < 0) {
      throw Errors.value("isqrt() argument must be nonnegative");
    }
    if (n instanceof Long small) {
      long root = (long) Math.sqrt((double) small);
      while (root > 3037000499L || root * root > small) {
        root--;
      }
      while (root < 3037000499L && (root + 1) * (root + 1) <= small) {
        root++;
      }
      return root;
    }
    return Integers.normal(((BigInteger) n).sqrt());
  }

  private static void requireNatural(Object number, String name) {
    if (Integers.signum(number) < 0) {
      throw Errors.value(name + " must be a non-negative integer");
    }
  }

  private static Object combinations(Object givenN, Object givenK) {
    Object n = Conversion.index(givenN);
    Object k = Conversion.index(givenK);
    requireNatural(n, "n");
    requireNatural(k, "k");
    Object other = Integers.subtract(n, k);
    if (Integers.signum(other) < 0) {
      return 0L;
    }
    Object fewer = Integers.compare(other, k) < 0 ? other : k;
    if (!(fewer instanceof Long count)) {
      throw Errors.overflow("min(n - k, k) must not exceed 9223372036854775807");
    }
    if (n instanceof Long small && small <= 62) {
      long result = 1;
      for (long i = 1; i <= count; i++) {
        // The product holds a multiple of i; dividing out what they share keeps it in range.
        long divisor = BigInteger.valueOf(result).gcd(BigInteger.valueOf(i)).longValue();
        result = result / divisor * ((small - count + i) / (i / divisor));
      }
      return result;
    }
    return Integers.normal(choose(Integers.big(n), count));
  }

  /** C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j), by halves. */
  private static BigInteger choose(BigInteger n, long k) {
    if (k == 0) {
      return BigInteger.ONE;
    }
    if (k == 1) {
      return n;
    }
    if (k < 16) {
      BigInteger product = n;
      for (long i = 1; i < k; i++) {
        product =
            product.multiply(n.subtract(BigInteger.valueOf(i))).divide(BigInteger.valueOf(i + 1));
      }
      return product;
    }
    long half = k / 2;
    return choose(n, half)
        .multiply(choose(n.subtract(BigInteger.valueOf(half)), k - half))
        .divide(choose(BigInteger.valueOf(k), half));
  }

  private static Object permutations(Object givenN, Object givenK) {
    if (givenK == None.NONE) {
      return factorial(givenN);
    }
    Object n = Conversion.index(givenN);
    Object k = Conversion.index(givenK);
    requireNatural(n, "n");
    requireNatural(k, "k");
    if (Integers.compare(k, n) > 0) {
      return 0L;
    }
    if (!(k instanceof Long count)) {
      throw Errors.overflow("k must not exceed 9223372036854775807");
    }
    if (n instanceof Long small) {
      return Integers.normal(product(small - count + 1, small));
    }
    BigInteger product = BigInteger.ONE;
    for (long i = 0; i < count; i++) {
      product = product.multiply(((BigInteger) n).subtract(BigInteger.valueOf(i)));
    }
    return Integers.normal(product);
  }

  private static Object commonDivisor(Object[] numbers) {
    Object result = 0L;
    for (Object given : numbers) {
      result = commonDivisor(result, Conversion.index(given));
    }
    return result;
  }

  private static Object commonDivisor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long larger = Math.abs(x);
      long smaller = Math.abs(y);
      while (smaller != 0) {
        long rest = larger % smaller;
        larger = smaller;
        smaller = rest;
      }
      return larger;
    }
    return Integers.normal(Integers.big(a).gcd(Integers.big(b)));
  }

  private static Object commonMultiple(Object[] numbers) {
    Object result = 1L;
    for (Object given : numbers) {
      Object number = Conversion.index(given);
      if (Integers.signum(number) == 0 || Integers.signum(result) == 0) {
        result = 0L;
        continue;
      }
      Object share = Integers.floorDivide(number, commonDivisor(result, number));
      result = Integers.absolute(Integers.multiply(result, share));
    }
    return result;
  }
}
