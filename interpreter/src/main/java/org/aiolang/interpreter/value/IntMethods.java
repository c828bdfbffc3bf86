package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of int and bool. */
public final class IntMethods {
  private IntMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "int(cls, x=<unset>, /, base=<unset>)",
        "Convert a number or string to an integer, or return 0 if no arguments are given.",
        value -> construct(value, null),
        arguments ->
            NumberMembers.ofClass(arguments[0], Types.INT, construct(arguments[1], arguments[2])));
    NumberMembers.declare(
        members,
        NumberMembers.Kind.INTEGER,
        Operation.ADD,
        Operation.SUBTRACT,
        Operation.MULTIPLY,
        Operation.DIVIDE,
        Operation.FLOOR_DIVIDE,
        Operation.MODULO,
        Operation.DIVMOD,
        Operation.POWER,
        Operation.LEFT_SHIFT,
        Operation.RIGHT_SHIFT,
        Operation.AND,
        Operation.XOR,
        Operation.OR);
    members.method("__neg__(self, /)", "-self", self -> Integers.negate(Integers.plain(self)));
    members.method("__pos__(self, /)", "+self", Integers::plain);
    members.method(
        "__abs__(self, /)", "abs(self)", self -> Integers.absolute(Integers.plain(self)));
    members.method("__invert__(self, /)", "~self", self -> Integers.invert(Integers.plain(self)));
    members.method(
        "__bool__(self, /)",
        "True if self else False",
        self -> Integers.signum(Integers.plain(self)) != 0);
    members.method("__int__(self, /)", "int(self)", Integers::plain);
    members.method("__index__(self, /)", "Return self converted to an integer.", Integers::plain);
    members.method(
        "__float__(self, /)", "float(self)", self -> Integers.toDouble(Integers.plain(self)));
    members.method("__trunc__(self, /)", "Truncating an Integral returns itself.", Integers::plain);
    members.method("__floor__(self, /)", "Flooring an Integral returns itself.", Integers::plain);
    members.method("__ceil__(self, /)", "Ceiling of an Integral returns itself.", Integers::plain);
    members.method(
        "__round__(self, ndigits=None, /)",
        "Rounding an Integral returns itself.",
        (self, digits) ->
            digits == None.NONE || digits == null
                ? Integers.plain(self)
                : Integers.round(Integers.plain(self), Conversion.index(digits)));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> IntegerText.decimal(Integers.plain(self)));
    members.method(
        "__format__(self, format_spec, /)",
        "Convert to a string according to format_spec.",
        (self, specification) -> NumberFormat.format(self, specification(specification)));
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method("__getnewargs__(self, /)", "", self -> new TupleValue(Integers.plain(self)));
    members.method(
        "conjugate(self, /)", "Returns self, the complex conjugate of any int.", Integers::plain);
    members.method(
        "bit_length(self, /)",
        "Number of bits necessary to represent self in binary.",
        self -> Integers.bitLength(Integers.plain(self)));
    members.method(
        "bit_count(self, /)",
        "Number of ones in the binary representation of the absolute value of self.",
        self -> bitCount(Integers.plain(self)));
    members.method(
        "as_integer_ratio(self, /)",
        "Return a pair of integers, whose ratio is equal to the original int.",
        self -> new TupleValue(Integers.plain(self), 1L));
    members.method(
        "is_integer(self, /)",
        "Returns True. Exists for duck type compatibility with float.is_integer.",
        self -> true);
    members.methodN(
        "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
        "Return an array of bytes representing an integer.",
        arguments ->
            toBytes(
                Integers.plain(arguments[0]),
                arguments[1],
                arguments[2],
                Conversion.truth(arguments[3])));
    members.classMethod(
        "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
        "Return the integer represented by the given array of bytes.",
        arguments -> {
          Object value = fromBytes(arguments[1], arguments[2], Conversion.truth(arguments[3]));
          return arguments[0] == Types.INT ? value : Calls.call(arguments[0], value);
        });
    members.getter("real", "the real part of a complex number", Integers::plain);
    members.getter("imag", "the imaginary part of a complex number", self -> 0L);
    members.getter(
        "numerator", "the numerator of a rational number in lowest terms", Integers::plain);
    members.getter(
        "denominator", "the denominator of a rational number in lowest terms", self -> 1L);
  }

  static void declareBool(TypeMembers members) {
    members.constructor(
        "bool(cls, object=False, /)",
        "Returns True when the argument is true, False otherwise.",
        Conversion::truth,
        arguments -> Conversion.truth(arguments[1]));
    for (Operation operation : new Operation[] {Operation.AND, Operation.OR, Operation.XOR}) {
      members.method(
          operation.method + "(self, value, /)",
          "Return self" + operation.symbol + "value.",
          (self, value) -> bitwise(operation, self, value));
      members.method(
          operation.reflected + "(self, value, /)",
          "Return value" + operation.symbol + "self.",
          (self, value) -> bitwise(operation, value, self));
    }
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> Integers.signum(Integers.plain(self)) != 0 ? "True" : "False");
  }

  private static Object bitwise(Operation operation, Object a, Object b) {
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return operation.booleans(x, y);
    }
    Object x = Integers.plain(a);
    Object y = Integers.plain(b);
    return x == null || y == null ? NotImplemented.NOT_IMPLEMENTED : operation.integers(x, y);
  }

  /** The text of a format specification that was given as an argument. */
  static String specification(Object given) {
    if (Wrapped.unwrap(given) instanceof String text) {
      return text;
    }
    throw Errors.type("__format__() argument must be str, not " + Types.of(given).name());
  }

  private static Object construct(Object value, Object base) {
    if (value == null) {
      if (base != null) {
        throw Errors.type("int() missing string argument");
      }
      return 0L;
    }
    if (base == null) {
      return Conversion.toInt(value);
    }
    Object radix = Conversion.index(base);
    if (!(radix instanceof Long number) || number != 0 && number < 2 || number > 36) {
      throw Errors.value("int() base must be >= 2 and <= 36, or 0");
    }
    return switch (Wrapped.unwrap(value)) {
      case String text -> IntegerText.parse(text, (int) (long) number, value);
      case BytesValue bytes ->
          IntegerText.parse(FloatText.ascii(bytes.bytes()), (int) (long) number, value);
      case ByteArrayValue bytes ->
          IntegerText.parse(FloatText.ascii(bytes.toBytes()), (int) (long) number, value);
      default -> throw Errors.type("int() can't convert non-string with explicit base");
    };
  }

  private static Object bitCount(Object plain) {
    return plain instanceof Long small
        ? (long) Long.bitCount(small == Long.MIN_VALUE ? small : Math.abs(small))
        : (long) ((BigInteger) plain).abs().bitCount();
  }

  private static boolean isLittle(Object order) {
    if (!(Wrapped.unwrap(order) instanceof String text)) {
      throw Errors.type("argument 'byteorder' must be str, not " + Types.of(order).name());
    }
    return switch (text) {
      case "little" -> true;
      case "big" -> false;
      default -> throw Errors.value("byteorder must be either 'little' or 'big'");
    };
  }

  private static Object toBytes(Object plain, Object length, Object order, boolean signed) {
    int count = Conversion.indexInt(length, null);
    boolean little = isLittle(order);
    if (count < 0) {
      throw Errors.value("length argument must be non-negative");
    }
    BigInteger value = Integers.big(plain);
    if (!signed && value.signum() < 0) {
      throw Errors.overflow("can't convert negative int to unsigned");
    }
    int bits = value.bitLength() + (signed ? 1 : 0);
    if (value.signum() != 0
        && bits > 8L * Math.max(count, signed && value.equals(BigInteger.ONE.negate()) ? 1 : 0)) {
      throw Errors.overflow("int too big to convert");
    }
    byte[] minimal = value.toByteArray();
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
    int copied = Math.min(count, minimal.length);
    System.arraycopy(minimal, minimal.length - copied, bytes, count - copied, copied);
    return new BytesValue(little ? reversed(bytes) : bytes);
  }

  private static Object fromBytes(Object source, Object order, boolean signed) {
    boolean little = isLittle(order);
    byte[] bytes = bytesOf(source);
    if (bytes.length == 0) {
      return 0L;
    }
    byte[] big = little ? reversed(bytes) : bytes;
    return Integers.normal(signed ? new BigInteger(big) : new BigInteger(1, big));
  }

  private static byte[] bytesOf(Object source) {
    if (source instanceof BytesValue bytes) {
      return bytes.bytes();
    }
    if (source instanceof String) {
      throw Errors.type("cannot convert 'str' object to bytes");
    }
    return ((BytesValue) Calls.call(Types.BYTES, source)).bytes();
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }
}
