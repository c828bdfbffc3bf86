package org.aiolang.stdlib.number;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Type;

/**
 * A generator of random numbers: {@code random.Random}, {@code random.SystemRandom} or a class of a
 * script below one.
 */
final class RandomValue extends Instance {
  final RandomSource source;

  /** The second of the last pair that {@code gauss} made, or null. */
  Double nextGauss;

  RandomValue(Type type, RandomSource source) {
    super(type);
    this.source = source;
  }

  /** A float from 0 up to but not 1, of 53 random bits; a script class may have its own way. */
  double next() {
    if (!type().isBuiltin()
        && type().lookup("random") instanceof Object method
        && !(method instanceof NativeFunction)) {
      return Conversion.toDouble(Calls.method(this, "random"));
    }
    return nextOwn();
  }

  double nextOwn() {
    long high = source.word() >>> 5;
    long low = source.word() >>> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  /** A plain int of so many random bits. */
  Object bits(long count) {
    if (count <= 32) {
      return count == 0 ? 0L : (source.word() & 0xffffffffL) >>> 32 - count;
    }
    if (count > Integer.MAX_VALUE) {
      throw Errors.memory();
    }
    byte[] magnitude = new byte[(int) ((count + 31) / 32 * 4)];
    long left = count;
    for (int end = magnitude.length; end > 0; end -= 4) {
      int word = source.word();
      if (left < 32) {
        word >>>= 32 - (int) left;
      }
      for (int i = 1; i <= 4; i++) {
        magnitude[end - i] = (byte) word;
        word >>>= 8;
      }
      left -= 32;
    }
    return Integers.normal(new BigInteger(1, magnitude));
  }

  /** Bits as {@link #bits}, by the method of a script class where it has one. */
  private Object bitsOf(long count) {
    if (!type().isBuiltin()
        && type().lookup("getrandbits") instanceof Object method
        && !(method instanceof NativeFunction)) {
      return Conversion.index(Calls.method(this, "getrandbits", count));
    }
    return bits(count);
  }

  /**
   * Whether a script class has its own random() but not its own bits: then whole numbers come from
   * its floats.
   */
  private boolean hasOnlyFloats() {
    return !type().isBuiltin()
        && !(type().lookup("random") instanceof NativeFunction)
        && type().lookup("getrandbits") instanceof NativeFunction;
  }

  /**
   * A plain int from 0 up to but not {@code limit}, each equally likely: numbers of as many bits
   * until one is below.
   */
  Object below(Object limit) {
    if (hasOnlyFloats()) {
      return belowFromFloats(limit);
    }
    long length = Integers.bitLength(limit);
    Object number = bitsOf(length);
    while (Integers.compare(number, limit) >= 0) {
      number = bitsOf(length);
    }
    return number;
  }

  /** As {@link #below}, of a limit that is a Java int. */
  int below(int limit) {
    if (!type().isBuiltin()) {
      return (int) (long) (Long) below((Object) (long) limit);
    }
    int shift = Integer.numberOfLeadingZeros(limit);
    int number = source.word() >>> shift;
    while (number >= limit) {
      number = source.word() >>> shift;
    }
    return number;
  }

  private Object belowFromFloats(Object limit) {
    double most = 0x1p53;
    if (Integers.compare(limit, 1L << 53) >= 0) {
      return Integers.fromDouble(Math.floor(next() * Integers.toDouble(limit)));
    }
    double count = Integers.toDouble(limit);
    if (count == 0) {
      throw Errors.zeroDivision("division by zero");
    }
    double bound = (most - most % count) / most;
    double number = next();
    while (number >= bound) {
      number = next();
    }
    return Integers.fromDouble(Math.floor(number * most) % count);
  }
}
