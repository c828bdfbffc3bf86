package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of complex. */
public final class ComplexMethods {
  private ComplexMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "complex(cls, real=<unset>, imag=<unset>)",
        "Create a complex number from a string or numbers.",
        arguments -> construct((Type) arguments[0], arguments[1], arguments[2]));
    NumberMembers.declare(
        members,
        NumberMembers.Kind.COMPLEX,
        Operation.ADD,
        Operation.SUBTRACT,
        Operation.MULTIPLY,
        Operation.DIVIDE,
        Operation.POWER);
    members.method(
        "__neg__(self, /)",
        "-self",
        self -> new ComplexValue(-plain(self).real, -plain(self).imaginary));
    members.method(
        "__pos__(self, /)",
        "+self",
        self -> new ComplexValue(plain(self).real, plain(self).imaginary));
    members.method(
        "__abs__(self, /)", "abs(self)", self -> ComplexArithmetic.absolute(plain(self)));
    members.method(
        "__bool__(self, /)",
        "True if self else False",
        self -> plain(self).real != 0 || plain(self).imaginary != 0);
    members.method(
        "__complex__(self, /)",
        "Convert this value to exact type complex.",
        self -> new ComplexValue(plain(self).real, plain(self).imaginary));
    members.method("__repr__(self, /)", "Return repr(self).", self -> FloatText.repr(plain(self)));
    members.method(
        "__format__(self, format_spec, /)",
        "Convert to a string according to format_spec.",
        (self, specification) ->
            NumberFormat.format(self, IntMethods.specification(specification)));
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method(
        "__getnewargs__(self, /)",
        "",
        self -> new TupleValue(plain(self).real, plain(self).imaginary));
    members.method(
        "conjugate(self, /)",
        "Return the complex conjugate of its argument.",
        self -> new ComplexValue(plain(self).real, -plain(self).imaginary));
    members.getter("real", "the real part of a complex number", self -> plain(self).real);
    members.getter("imag", "the imaginary part of a complex number", self -> plain(self).imaginary);
  }

  private static ComplexValue plain(Object self) {
    return (ComplexValue) self;
  }

  private static Object construct(Type cls, Object real, Object imaginary) {
    if (real instanceof ComplexValue value
        && imaginary == null
        && cls == Types.COMPLEX
        && value.type() == cls) {
      return value;
    }
    if (real != null && Wrapped.unwrap(real) instanceof String text) {
      if (imaginary != null) {
        throw Errors.type("complex() can't take second arg if first is a string");
      }
      return ofClass(cls, FloatText.parseComplex(text));
    }
    if (imaginary != null && Wrapped.unwrap(imaginary) instanceof String) {
      throw Errors.type("complex() second arg can't be a string");
    }
    ComplexValue first = real == null ? new ComplexValue(0, 0) : numberOrNull(real, true);
    if (first == null) {
      throw Errors.type(
          "complex() first argument must be a string or a number, not '"
              + Types.of(real).name()
              + "'");
    }
    if (imaginary == null) {
      return ofClass(cls, first);
    }
    ComplexValue second = numberOrNull(imaginary, false);
    if (second == null) {
      throw Errors.type(
          "complex() second argument must be a number, not '" + Types.of(imaginary).name() + "'");
    }
    // A complex imaginary part counts too, turned by a quarter; a real one must not touch the signs
    // of zeros.
    boolean turned = imaginary instanceof ComplexValue;
    boolean had = real instanceof ComplexValue;
    return new ComplexValue(
        cls,
        turned ? first.real - second.imaginary : first.real,
        had ? first.imaginary + second.real : second.real);
  }

  private static ComplexValue ofClass(Type cls, ComplexValue value) {
    return cls == value.type() ? value : new ComplexValue(cls, value.real, value.imaginary);
  }

  private static ComplexValue numberOrNull(Object value, boolean withMethod) {
    ComplexValue converted = withMethod ? fromMethod(value) : null;
    if (converted != null) {
      return converted;
    }
    if (value instanceof ComplexValue complex) {
      return complex;
    }
    Double number = Conversion.doubleOrNull(value);
    return number == null ? null : new ComplexValue(number, 0);
  }

  /** What {@code __complex__} gives, or null where there is none. */
  static ComplexValue fromMethod(Object value) {
    Object method = Types.of(value).lookup("__complex__");
    if (method == null) {
      return null;
    }
    Object result = SpecialMethods.call(method, value);
    if (result instanceof ComplexValue complex) {
      return complex;
    }
    throw Errors.type("__complex__ returned non-complex (type " + Types.of(result).name() + ")");
  }
}
