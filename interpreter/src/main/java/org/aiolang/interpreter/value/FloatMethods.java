package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of float. */
public final class FloatMethods {
  private FloatMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "float(cls, x=0.0, /)",
        "Convert a string or number to a floating-point number, if possible.",
        FloatMethods::convert,
        arguments -> NumberMembers.ofClass(arguments[0], Types.FLOAT, convert(arguments[1])));
    NumberMembers.declare(
        members,
        NumberMembers.Kind.REAL,
        Operation.ADD,
        Operation.SUBTRACT,
        Operation.MULTIPLY,
        Operation.DIVIDE,
        Operation.FLOOR_DIVIDE,
        Operation.MODULO,
        Operation.DIVMOD,
        Operation.POWER);
    members.method("__neg__(self, /)", "-self", self -> -plain(self));
    members.method("__pos__(self, /)", "+self", self -> plain(self));
    members.method("__abs__(self, /)", "abs(self)", self -> Math.abs(plain(self)));
    members.method("__bool__(self, /)", "True if self else False", self -> plain(self) != 0);
    members.method("__int__(self, /)", "int(self)", self -> Integers.fromDouble(plain(self)));
    members.method("__float__(self, /)", "float(self)", self -> plain(self));
    members.method(
        "__trunc__(self, /)",
        "Return the Integral closest to x between 0 and x.",
        self -> Integers.fromDouble(plain(self)));
    members.method(
        "__floor__(self, /)",
        "Return the floor as an Integral.",
        self -> Integers.fromDouble(Math.floor(plain(self))));
    members.method(
        "__ceil__(self, /)",
        "Return the ceiling as an Integral.",
        self -> Integers.fromDouble(Math.ceil(plain(self))));
    members.method(
        "__round__(self, ndigits=None, /)",
        "Return the Integral closest to x, rounding half toward even.",
        (self, digits) ->
            digits == None.NONE || digits == null
                ? Floats.round(plain(self))
                : (Object) Floats.round(plain(self), Conversion.index(digits)));
    members.method("__repr__(self, /)", "Return repr(self).", self -> FloatText.repr(plain(self)));
    members.method(
        "__format__(self, format_spec, /)",
        "Formats the float according to format_spec.",
        (self, specification) ->
            NumberFormat.format(self, IntMethods.specification(specification)));
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method("__getnewargs__(self, /)", "", self -> new TupleValue(plain(self)));
    members.method(
        "conjugate(self, /)",
        "Return self, the complex conjugate of any float.",
        self -> plain(self));
    members.method(
        "is_integer(self, /)",
        "Return True if the float is an integer.",
        self -> isInteger(plain(self)));
    members.method(
        "as_integer_ratio(self, /)",
        "Return a pair of integers, whose ratio is exactly equal to the original float.",
        self -> Floats.ratio(plain(self)));
    members.method(
        "hex(self, /)",
        "Return a hexadecimal representation of a floating-point number.",
        self -> FloatText.hex(plain(self)));
    members.classMethod(
        "fromhex(cls, string, /)",
        "Create a floating-point number from a hexadecimal string.",
        arguments -> {
          if (!(Wrapped.unwrap(arguments[1]) instanceof String text)) {
            throw Errors.type("bad argument type for built-in operation");
          }
          double value = FloatText.fromHex(text);
          return arguments[0] == Types.FLOAT ? (Object) value : Calls.call(arguments[0], value);
        });
    members.getter("real", "the real part of a complex number", self -> plain(self));
    members.getter("imag", "the imaginary part of a complex number", self -> 0.0);
  }

  private static double plain(Object self) {
    return (Double) Wrapped.unwrap(self);
  }

  private static boolean isInteger(double value) {
    return value == Math.rint(value) && !Double.isInfinite(value);
  }

  /** {@code float(value)}, text included. */
  static double convert(Object value) {
    switch (value) {
      case Double number -> {
        return number;
      }
      case String text -> {
        return FloatText.parse(text, value);
      }
      default -> {}
    }
    Double number = Conversion.doubleOrNull(value);
    if (number != null) {
      return number;
    }
    if (Wrapped.unwrap(value) instanceof String text) {
      return FloatText.parse(text, value);
    }
    byte[] bytes = BytesArguments.bytesOrNull(value);
    if (bytes != null) {
      return FloatText.parse(FloatText.ascii(bytes), value);
    }
    throw Errors.type(
        "float() argument must be a string or a real number, not '" + Types.of(value).name() + "'");
  }
}
