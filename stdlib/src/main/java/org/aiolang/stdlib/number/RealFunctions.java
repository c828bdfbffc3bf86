package org.aiolang.stdlib.number;

import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** The functions of {@code math} on floats. */
final class RealFunctions {
  private static final Wide INVERSE_LN_2 = Wide.ONE.over(Wide.LN_2);
  private static final double INVERSE_LN_10 = 4.34294481903251816668e-01;
  private static final double LOG10_2_HIGH = 3.01029995663611771306e-01;
  private static final double LOG10_2_LOW = 3.69423907715893078616e-13;

  private RealFunctions() {}

  static void declare(ModuleBuilder module) {
    one(module, "sqrt", "Return the square root of x.", Math::sqrt);
    one(module, "cbrt", "Return the cube root of x.", Math::cbrt);
    one(module, "exp", "Return e raised to the power of x.", Math::exp);
    one(module, "exp2", "Return 2 raised to the power of x.", x -> Math.pow(2, x));
    one(module, "expm1", "Return exp(x)-1.", Math::expm1);
    one(module, "log1p", "Return the natural logarithm of 1+x (base e).", RealFunctions::log1p);
    one(module, "sin", "Return the sine of x (measured in radians).", Math::sin);
    one(module, "cos", "Return the cosine of x (measured in radians).", Math::cos);
    one(module, "tan", "Return the tangent of x (measured in radians).", Math::tan);
    one(module, "asin", "Return the arc sine (measured in radians) of x.", Arctangent::asin);
    one(module, "acos", "Return the arc cosine (measured in radians) of x.", Arctangent::acos);
    one(module, "atan", "Return the arc tangent (measured in radians) of x.", Arctangent::atan);
    one(module, "sinh", "Return the hyperbolic sine of x.", Math::sinh);
    one(module, "cosh", "Return the hyperbolic cosine of x.", RealFunctions::cosh);
    one(module, "tanh", "Return the hyperbolic tangent of x.", StrictMath::tanh);
    one(module, "asinh", "Return the inverse hyperbolic sine of x.", RealFunctions::asinh);
    one(module, "acosh", "Return the inverse hyperbolic cosine of x.", RealFunctions::acosh);
    one(module, "atanh", "Return the inverse hyperbolic tangent of x.", RealFunctions::atanh);
    one(module, "fabs", "Return the absolute value of the float x.", Math::abs);
    one(module, "erf", "Error function at x.", ErrorFunction::erf);
    one(module, "erfc", "Complementary error function at x.", ErrorFunction::erfc);
    one(module, "degrees", "Convert angle x from radians to degrees.", x -> x * (180 / Math.PI));
    one(module, "radians", "Convert angle x from degrees to radians.", x -> x * (Math.PI / 180));
    plain(module, "gamma", "Gamma function at x.", RealFunctions::gamma);
    plain(
        module,
        "lgamma",
        "Natural logarithm of absolute value of Gamma function at x.",
        Gamma::logarithm);
    plain(
        module, "ulp", "Return the value of the least significant bit of the float x.", Math::ulp);
    two(
        module,
        "atan2(y, x, /)",
        "Return the arc tangent (measured in radians) of y/x.",
        Arctangent::atan2);
    two(
        module,
        "copysign(x, y, /)",
        "Return a float with the magnitude of x but the sign of y.",
        Math::copySign);
    two(
        module,
        "fmod(x, y, /)",
        "Return fmod(x, y), according to platform C.",
        RealFunctions::fmod);
    two(
        module,
        "remainder(x, y, /)",
        "Difference between x and the closest integer multiple of y.",
        RealFunctions::remainder);
    two(module, "pow(x, y, /)", "Return x**y (x to the power of y).", RealFunctions::power);
    module.function(
        "log(x, base=<unset>, /)",
        "log(x, [base=math.e])\nReturn the logarithm of x to the given base.",
        (x, base) -> log(x, base));
    module.function(
        "log2(x, /)", "Return the base 2 logarithm of x.", x -> anyLog(x, RealFunctions::log2));
    module.function(
        "log10(x, /)", "Return the base 10 logarithm of x.", x -> anyLog(x, RealFunctions::log10));
    module.function(
        "isnan(x, /)",
        "Return True if x is a NaN (not a number), and False otherwise.",
        x -> Double.isNaN(real(x)));
    module.function(
        "isinf(x, /)",
        "Return True if x is a positive or negative infinity, and False otherwise.",
        x -> Double.isInfinite(real(x)));
    module.function(
        "isfinite(x, /)",
        "Return True if x is neither an infinity nor a NaN, and False otherwise.",
        x -> Double.isFinite(real(x)));
    module.function(
        "frexp(x, /)",
        "Return the mantissa and exponent of x, as pair (m, e).",
        x -> frexp(real(x)));
    module.function("ldexp(x, i, /)", "Return x * (2**i).", (x, i) -> ldexp(real(x), i));
    module.function(
        "modf(x, /)", "Return the fractional and integer parts of x.", x -> modf(real(x)));
    module.function(
        "fma(x, y, z, /)",
        "Fused multiply-add operation.",
        (x, y, z) -> fma(real(x), real(y), real(z)));
    module.functionN(
        "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
        "Determine whether two floating-point numbers are close in value.",
        RealFunctions::isClose);
    module.functionN(
        "nextafter(x, y, /, *, steps=None)",
        "Return the floating-point value the given number of steps after x towards y.",
        RealFunctions::nextAfter);
  }

  private static double real(Object value) {
    return Conversion.toDouble(value);
  }

  /**
   * A function of C's library: NaN out of a number is a domain error, infinity out of a finite one
   * a range error.
   */
  private static void one(
      ModuleBuilder module, String name, String doc, DoubleUnaryOperator operator) {
    module.function(
        name + "(x, /)",
        doc,
        given -> {
          double x = real(given);
          double result = operator.applyAsDouble(x);
          if (!Double.isFinite(result) && result != x) {
            check(x, result);
          }
          return result;
        });
  }

  private static void check(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw domain();
    }
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw range();
    }
  }

  private static void plain(
      ModuleBuilder module, String name, String doc, DoubleUnaryOperator operator) {
    module.function(name + "(x, /)", doc, x -> operator.applyAsDouble(real(x)));
  }

  private static void two(
      ModuleBuilder module, String signature, String doc, DoubleBinaryOperator operator) {
    module.function(signature, doc, (x, y) -> operator.applyAsDouble(real(x), real(y)));
  }

  static ScriptError domain() {
    return Errors.value("math domain error");
  }

  static ScriptError range() {
    return Errors.overflow("math range error");
  }

  private static double gamma(double x) {
    if (x == Double.NEGATIVE_INFINITY) {
      throw domain();
    }
    return Gamma.gamma(x);
  }

  private static double log1p(double x) {
    if (x == -1) {
      throw domain();
    }
    return Math.log1p(x);
  }

  private static double cosh(double x) {
    double size = Math.abs(x);
    if (size < 0.34657359027997264) {
      double less = Math.expm1(size);
      double more = 1 + less;
      return size < 0x1p-55 ? more : 1 + less * less / (more + more);
    }
    if (size < 22) {
      double exponential = Math.exp(size);
      return 0.5 * exponential + 0.5 / exponential;
    }
    if (size <= 709.782712893384) {
      return 0.5 * Math.exp(size);
    }
    double root = Math.exp(0.5 * size);
    return 0.5 * root * root;
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    if (!(size >= 0x1p-28) || Double.isInfinite(x)) {
      return x;
    }
    double result;
    if (size > 0x1p28) {
      result = Math.log(size) + Wide.LN_2.high();
    } else if (size > 2) {
      result = Math.log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
    } else {
      double square = x * x;
      result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(result, x);
  }

  private static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > 0x1p28) {
      return Math.log(x) + Wide.LN_2.high();
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double less = x - 1;
    return Math.log1p(less + Math.sqrt(2 * less + less * less));
  }

  private static double atanh(double x) {
    double size = Math.abs(x);
    if (size >= 1) {
      return Double.NaN;
    }
    if (size < 0x1p-28) {
      return x;
    }
    double twice = size + size;
    double result =
        size < 0.5
            ? 0.5 * Math.log1p(twice + twice * size / (1 - size))
            : 0.5 * Math.log1p(twice / (1 - size));
    return Math.copySign(result, x);
  }

  private static double fmod(double x, double y) {
    if (Double.isInfinite(y) && Double.isFinite(x)) {
      return x;
    }
    double result = x % y;
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return result;
  }

  private static double remainder(double x, double y) {
    double result = Math.IEEEremainder(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domain();
    }
    return result;
  }

  private static double power(double x, double y) {
    if (x == 1 || y == 0 || x == -1 && Double.isInfinite(y)) {
      return 1.0;
    }
    double result = Math.pow(x, y);
    if (!Double.isFinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
      throw Double.isNaN(result) || x == 0 ? domain() : range();
    }
    return result;
  }

  private static double log(double x) {
    if (x > 0) {
      return Math.log(x);
    }
    if (Double.isNaN(x)) {
      return x;
    }
    throw domain();
  }

  static double log2(double x) {
    if (x > 0) {
      return Double.isInfinite(x) ? x : Wide.logarithm(x).times(INVERSE_LN_2).value();
    }
    return log(x);
  }

  /** As fdlibm computes it: the power of two and the rest each have their own product. */
  private static double log10(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return log(x);
    }
    int subnormal = x < Double.MIN_NORMAL ? 54 : 0;
    double normal = Math.scalb(x, subnormal);
    int exponent = Math.getExponent(normal);
    int below = exponent - subnormal < 0 ? 1 : 0;
    double rest = Math.scalb(normal, -exponent - below);
    double twos = exponent - subnormal + below;
    return twos * LOG10_2_LOW + INVERSE_LN_10 * Math.log(rest) + twos * LOG10_2_HIGH;
  }

  private static Object log(Object x, Object base) {
    double logarithm = anyLog(x, RealFunctions::log);
    if (base == null) {
      return logarithm;
    }
    double divisor = anyLog(base, RealFunctions::log);
    if (divisor == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return logarithm / divisor;
  }

  /** Of an int also where it is beyond all floats. */
  private static double anyLog(Object value, DoubleUnaryOperator logarithm) {
    if (Integers.plain(value) instanceof BigInteger big) {
      if (big.signum() < 0) {
        throw domain();
      }
      if (big.bitLength() > 1023) {
        int exponent = big.bitLength();
        double mantissa = Integers.divide(big, BigInteger.ONE.shiftLeft(exponent));
        return logarithm.applyAsDouble(mantissa) + logarithm.applyAsDouble(2.0) * exponent;
      }
    }
    return logarithm.applyAsDouble(real(value));
  }

  private static Object frexp(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return new TupleValue(x, 0L);
    }
    int exponent = Math.getExponent(x);
    double normal = x;
    if (exponent < Double.MIN_EXPONENT) {
      normal = x * 0x1p54;
      exponent = Math.getExponent(normal) - 54;
      return new TupleValue(Math.scalb(normal, -exponent - 55), exponent + 1L);
    }
    return new TupleValue(Math.scalb(normal, -exponent - 1), exponent + 1L);
  }

  private static Object ldexp(double x, Object places) {
    Object exponent = Integers.plain(places);
    if (exponent == null) {
      throw Errors.type("Expected an int as second argument to ldexp.");
    }
    if (x == 0 || !Double.isFinite(x)) {
      return x;
    }
    int bounded =
        (int)
            Math.clamp(
                exponent instanceof Long small ? small : Integers.signum(exponent) * 5000L,
                -5000L,
                5000L);
    double result = Math.scalb(x, bounded);
    if (Double.isInfinite(result)) {
      throw range();
    }
    return result;
  }

  private static Object modf(double x) {
    if (Double.isInfinite(x)) {
      return new TupleValue(Math.copySign(0.0, x), x);
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return new TupleValue(Math.copySign(x - whole, x), whole);
  }

  private static Object fma(double x, double y, double z) {
    double result = Math.fma(x, y, z);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
      throw Errors.value("invalid operation in fma");
    }
    if (Double.isInfinite(result)
        && Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(z)) {
      throw Errors.overflow("overflow in fma");
    }
    return result;
  }

  private static Object isClose(Object[] arguments) {
    double a = real(arguments[0]);
    double b = real(arguments[1]);
    double relative = real(arguments[2]);
    double absolute = real(arguments[3]);
    if (relative < 0 || absolute < 0) {
      throw Errors.value("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relative * b)
        || difference <= Math.abs(relative * a)
        || difference <= absolute;
  }

  private static Object nextAfter(Object[] arguments) {
    double x = real(arguments[0]);
    double y = real(arguments[1]);
    if (Types.of(arguments[2]) == Types.NONE_TYPE) {
      return next(x, y);
    }
    Object steps = Conversion.index(arguments[2]);
    if (Integers.signum(steps) < 0) {
      throw Errors.value("steps must be a non-negative integer");
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Integers.signum(steps) == 0 || Double.isNaN(x) ? x : y;
    }
    // Floats in order are the whole numbers that their bits are, once those of negative ones are
    // turned round.
    BigInteger from = BigInteger.valueOf(ordinal(x));
    BigInteger distance = BigInteger.valueOf(ordinal(y)).subtract(from);
    BigInteger count = Integers.big(steps);
    if (count.compareTo(distance.abs()) >= 0) {
      return y;
    }
    return ofOrdinal(from.add(distance.signum() < 0 ? count.negate() : count).longValue(), x);
  }

  private static double next(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return x + y;
    }
    return x == y ? y : Math.nextAfter(x, y);
  }

  private static long ordinal(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double ofOrdinal(long ordinal, double sign) {
    if (ordinal == 0) {
      return Math.copySign(0.0, sign);
    }
    return Double.longBitsToDouble(ordinal < 0 ? Long.MIN_VALUE - ordinal : ordinal);
  }
}
