package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/**
 * Hashes. Numbers hash as their value modulo the prime 2**61-1, so that equal numbers of all
 * classes hash alike: see "Hashing of numeric types" in Python's library reference. Tuples and
 * frozensets mix the hashes of their items as CPython does.
 */
final class Hashing {
  private static final long MODULUS = (1L << 61) - 1;
  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
  private static final long INFINITY = 314159;
  private static final long IMAGINARY = 1000003;
  private static final long NONE = 0xfca86420L;

  private Hashing() {}

  /** Of any value, by the method of its class. */
  static long hash(Object value) {
    switch (value) {
      case Double number -> {
        return real(number, value);
      }
      case Boolean truth -> {
        return truth ? 1 : 0;
      }
      case BigInteger big -> {
        return integer(big);
      }
      case None ignored -> {
        return NONE;
      }
      case TupleValue tuple when tuple.type() == Types.TUPLE -> {
        return items(tuple.items());
      }
      case Obj other -> {
        return ofObject(other);
      }
      default -> {
        return value instanceof Long number ? integer(number) : text((String) value);
      }
    }
  }

  private static long ofObject(Obj value) {
    Type type = value.type();
    Object method = type.lookup("__hash__");
    if (method == None.NONE || method == null && isUnhashable(value)) {
      throw unhashable(value);
    }
    if (method == null
        || method instanceof NativeFunction function && ownedHere(function.owner())) {
      return builtin(value);
    }
    Object given = SpecialMethods.call(method, value);
    Object result = Integers.plain(given);
    if (result == null) {
      throw Errors.type("__hash__ method should return an integer");
    }
    // A long as it is, except -1; what does not fit is hashed again.
    return result instanceof Long small ? small == -1 ? -2 : small : integer((BigInteger) result);
  }

  private static boolean ownedHere(Type owner) {
    return owner == Types.OBJECT
        || owner == Types.INT
        || owner == Types.FLOAT
        || owner == Types.STR
        || owner == Types.COMPLEX
        || owner == Types.TUPLE
        || owner == Types.BYTES
        || owner == Types.LIST
        || owner == Types.DICT
        || owner == Types.SET
        || owner == Types.FROZEN_SET
        || owner == Types.RANGE
        || owner == Types.SLICE;
  }

  private static boolean isUnhashable(Obj value) {
    return value instanceof ListValue
        || value instanceof DictValue
        || value instanceof SetValue set && !set.type().isSubtypeOf(Types.FROZEN_SET);
  }

  private static RuntimeException unhashable(Obj value) {
    return Errors.type("unhashable type: '" + value.type().textName() + "'");
  }

  /** What the built-in classes' own {@code __hash__} gives. */
  static long builtin(Object self) {
    return switch (Wrapped.unwrap(self)) {
      case String text -> text(text);
      case Long number -> integer(number);
      case BigInteger number -> integer(number);
      case Boolean truth -> truth ? 1 : 0;
      case Double number -> real(number, self);
      case None ignored -> NONE;
      case TupleValue tuple -> items(tuple.items());
      case BytesValue bytes -> bytes(bytes.bytes());
      case ComplexValue complex -> complex(complex);
      case SetValue set when !isUnhashable(set) -> SetOperations.hash(set);
      case RangeValue range -> range(range);
      case SliceValue slice -> mixed(new Object[] {slice.start, slice.stop, slice.step});
      case BoundMethod method -> identity(method.self) ^ Comparison.hash(method.function);
      case Obj other -> {
        if (isUnhashable(other)) {
          throw unhashable(other);
        }
        yield identity(other);
      }
      default -> throw new IllegalStateException("not a script value");
    };
  }

  private static long identity(Object value) {
    return System.identityHashCode(value);
  }

  /** Of text: Java's hash, spread over all bits. CPython's differs from run to run. */
  static long text(String text) {
    return spread(text.hashCode());
  }

  /** As of the text with these characters, which in CPython has the same hash, too. */
  private static long bytes(byte[] bytes) {
    int hash = 0;
    for (byte each : bytes) {
      hash = 31 * hash + (each & 0xff);
    }
    return spread(hash);
  }

  private static long spread(int hash) {
    return hash == -1 ? -2 : hash;
  }

  static long integer(long value) {
    if (value < MODULUS && value > -MODULUS) {
      return value == -1 ? -2 : value;
    }
    long rest = value % MODULUS;
    return rest == -1 ? -2 : rest;
  }

  static long integer(BigInteger value) {
    long rest = value.remainder(BIG_MODULUS).longValue();
    return rest == -1 ? -2 : rest;
  }

  private static long real(double value, Object boxed) {
    if (value == (long) value && Math.abs(value) < 0x1p62) {
      return integer((long) value);
    }
    return real(value, Double.isNaN(value) ? boxed : null, true);
  }

  private static long real(double value, Object boxed, boolean rare) {
    if (boxed != null) {
      return identity(boxed);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : -INFINITY;
    }
    // value == mantissa * 2**exponent, and 2**61 == 1 modulo 2**61-1: the power is a rotation of 61
    // bits.
    long bits = Double.doubleToRawLongBits(value);
    int field = (int) (bits >> 52 & 0x7ff);
    long mantissa = bits & 0xfffffffffffffL | (field == 0 ? 0 : 0x10000000000000L);
    int rotation = Math.floorMod((field == 0 ? 1 : field) - 1075, 61);
    long hash = (mantissa << rotation | mantissa >>> 61 - rotation) & MODULUS;
    if (hash == MODULUS) {
      hash = 0;
    }
    if (value < 0) {
      hash = -hash;
    }
    return hash == -1 ? -2 : hash;
  }

  private static long complex(ComplexValue value) {
    long hash = real(value.real, value) + IMAGINARY * real(value.imaginary, value);
    return hash == -1 ? -2 : hash;
  }

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  /** The rounds of xxHash over the items' hashes. */
  private static long items(Object[] items) {
    long mixed = mixed(items) + (items.length ^ PRIME_5 ^ 3527539);
    return mixed == -1 ? 1546275796 : mixed;
  }

  private static long mixed(Object[] items) {
    long mixed = PRIME_5;
    for (Object item : items) {
      mixed += Comparison.hash(item) * PRIME_2;
      mixed = Long.rotateLeft(mixed, 31) * PRIME_1;
    }
    return mixed;
  }

  private static long range(RangeValue range) {
    Object length = Ordering.length(range);
    boolean empty = Integers.signum(length) == 0;
    boolean single = length.equals(1L);
    return items(
        new Object[] {
          length, empty ? None.NONE : range.start, empty || single ? None.NONE : range.step
        });
  }
}
