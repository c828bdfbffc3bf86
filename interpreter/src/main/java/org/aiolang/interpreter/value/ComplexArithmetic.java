package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * Complex numbers' operations, step by step as CPython computes them, so that the last digit
 * agrees.
 */
final class ComplexArithmetic {
  private static final ComplexValue ONE = new ComplexValue(1, 0);

  private ComplexArithmetic() {}

  static ComplexValue add(ComplexValue a, ComplexValue b) {
    return new ComplexValue(a.real + b.real, a.imaginary + b.imaginary);
  }

  static ComplexValue subtract(ComplexValue a, ComplexValue b) {
    return new ComplexValue(a.real - b.real, a.imaginary - b.imaginary);
  }

  static ComplexValue multiply(ComplexValue a, ComplexValue b) {
    return new ComplexValue(
        a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real);
  }

  static ComplexValue divide(ComplexValue a, ComplexValue b) {
    double size = Math.abs(b.real);
    double other = Math.abs(b.imaginary);
    if (size >= other) {
      if (size == 0) {
        throw Errors.zeroDivision("complex division by zero");
      }
      double ratio = b.imaginary / b.real;
      double denominator = b.real + b.imaginary * ratio;
      return new ComplexValue(
          (a.real + a.imaginary * ratio) / denominator,
          (a.imaginary - a.real * ratio) / denominator);
    }
    if (other >= size) {
      double ratio = b.real / b.imaginary;
      double denominator = b.real * ratio + b.imaginary;
      return new ComplexValue(
          (a.real * ratio + a.imaginary) / denominator,
          (a.imaginary * ratio - a.real) / denominator);
    }
    return new ComplexValue(Double.NaN, Double.NaN);
  }

  static ComplexValue power(ComplexValue a, ComplexValue b) {
    ComplexValue result;
    if (b.imaginary == 0 && b.real == Math.floor(b.real) && Math.abs(b.real) <= 100) {
      result = wholePower(a, (int) b.real);
    } else {
      result = anyPower(a, b);
    }
    if (Double.isInfinite(result.real) || Double.isInfinite(result.imaginary)) {
      throw Errors.overflow("complex exponentiation");
    }
    return result;
  }

  private static ComplexValue wholePower(ComplexValue base, int exponent) {
    if (exponent < 0) {
      if (base.real == 0 && base.imaginary == 0) {
        throw zeroToNegative();
      }
      return divide(ONE, wholePower(base, -exponent));
    }
    ComplexValue result = ONE;
    ComplexValue square = base;
    for (int mask = 1; mask <= exponent; mask <<= 1) {
      if ((exponent & mask) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static ComplexValue anyPower(ComplexValue a, ComplexValue b) {
    if (b.real == 0 && b.imaginary == 0) {
      return ONE;
    }
    if (a.real == 0 && a.imaginary == 0) {
      if (b.imaginary != 0 || b.real < 0) {
        throw zeroToNegative();
      }
      return new ComplexValue(0, 0);
    }
    double size = Math.hypot(a.real, a.imaginary);
    double length = Math.pow(size, b.real);
    double angle = Math.atan2(a.imaginary, a.real);
    double phase = angle * b.real;
    if (b.imaginary != 0) {
      length *= Math.exp(-angle * b.imaginary);
      phase += b.imaginary * Math.log(size);
    }
    return new ComplexValue(length * Math.cos(phase), length * Math.sin(phase));
  }

  private static org.aiolang.interpreter.error.ScriptError zeroToNegative() {
    return Errors.zeroDivision("0.0 to a negative or complex power");
  }

  static double absolute(ComplexValue a) {
    double result = Math.hypot(a.real, a.imaginary);
    if (Double.isInfinite(result)
        && !Double.isInfinite(a.real)
        && !Double.isInfinite(a.imaginary)) {
      throw Errors.overflow("absolute value too large");
    }
    return result;
  }
}
