package org.aiolang.stdlib.number;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * Declares the members of {@code random.Random}: seeding, state, bits, whole numbers. Sequences
 * equal CPython's.
 */
final class RandomMethods {
  static final Type RANDOM = Type.builtin("random", "Random", Types.OBJECT, RandomMethods::declare);
  static final Type SYSTEM_RANDOM =
      Type.builtin("random", "SystemRandom", RANDOM, RandomMethods::declareSystem);

  private RandomMethods() {}

  static RandomValue self(Object self) {
    return (RandomValue) self;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "Random(cls, x=None)",
        "Random number generator base class.",
        arguments -> make((Type) arguments[0], arguments[1]));
    members.method(
        "seed(self, a=None, version=2)",
        "Initialize internal state from a seed.",
        (self, seed, version) -> seed(self(self), seed, version));
    members.method(
        "getstate(self)",
        "Return internal state; can be passed to setstate() later.",
        self -> state(self(self)));
    members.method(
        "setstate(self, state)",
        "Restore internal state from object returned by getstate().",
        (self, state) -> restore(self(self), state));
    members.method(
        "random(self)", "random() -> x in the interval [0, 1).", self -> self(self).nextOwn());
    members.method(
        "getrandbits(self, k, /)",
        "getrandbits(k) -> x.  Generates an int with k random bits.",
        (self, count) -> self(self).bits(count(count)));
    members.method(
        "randbytes(self, n)",
        "Generate n random bytes.",
        (self, count) -> bytes(self(self), count));
    members.methodN(
        "randrange(self, start, stop=None, step=1)",
        "Choose a random item from range(stop) or range(start, stop[, step]).",
        RandomMethods::range);
    members.method(
        "randint(self, a, b)",
        "Return random integer in range [a, b], including both end points.",
        (self, a, b) -> between(self(self), a, b));
    members.method(
        "_randbelow(self, n)",
        "Return a random int in the range [0,n).",
        (self, limit) -> self(self).below(Conversion.index(limit)));
    Choosing.declare(members);
    Distributions.declare(members);
  }

  private static void declareSystem(TypeMembers members) {
    members.constructor(
        "SystemRandom(cls, x=None)",
        "Alternate random number generator using sources provided by the operating system.",
        arguments -> system((Type) arguments[0]));
    members.methodN(
        "seed(self, *args, **kwds)",
        "Stub method.  Not used for a system random number generator.",
        arguments -> None.NONE);
    members.methodN(
        "getstate(self, *args, **kwds)",
        "Method should not be called for a system random number generator.",
        arguments -> stateless());
    members.methodN(
        "setstate(self, *args, **kwds)",
        "Method should not be called for a system random number generator.",
        arguments -> stateless());
  }

  private static Object stateless() {
    throw Errors.of(
        ExceptionTypes.NOT_IMPLEMENTED_ERROR, "System entropy source does not have state.");
  }

  private static RandomValue system(Type type) {
    SecureRandom random = new SecureRandom();
    return new RandomValue(type, random::nextInt);
  }

  static RandomValue make(Type type, Object seed) {
    RandomValue value = new RandomValue(type, new Twister());
    if (type.isBuiltin()) {
      seed(value, seed, 2L);
    } else {
      Calls.method(value, "seed", seed);
    }
    return value;
  }

  private static Object seed(RandomValue random, Object seed, Object version) {
    random.nextGauss = null;
    if (random.source instanceof Twister twister) {
      twister.seed(number(seed, version));
    }
    return None.NONE;
  }

  private static BigInteger number(Object seed, Object version) {
    if (seed == None.NONE || seed == null) {
      return unpredicted();
    }
    Object whole = Integers.plain(seed);
    if (whole != null) {
      return Integers.big(whole);
    }
    Object plain = Wrapped.unwrap(seed);
    if (plain instanceof String text && version.equals(1L)) {
      return oldTextSeed(text);
    }
    return switch (plain) {
      case String text -> digested(text.getBytes(StandardCharsets.UTF_8));
      case BytesValue bytes -> digested(bytes.bytes());
      case Double ignored -> new BigInteger(Long.toUnsignedString(Comparison.hash(seed)));
      default -> {
        if (Types.of(seed).isSubtypeOf(Types.BYTE_ARRAY)) {
          yield digested(((BytesValue) Calls.call(Types.BYTES, seed)).bytes());
        }
        throw Errors.type(
            "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
      }
    };
  }

  /**
   * A seed that differs from run to run and from process to process. Not one that nobody could
   * guess: to load the JVM's source of such would cost more than a script's start.
   */
  private static BigInteger unpredicted() {
    SplittableRandom now =
        new SplittableRandom(System.nanoTime() ^ ProcessHandle.current().pid() << 40);
    SplittableRandom other = new SplittableRandom();
    BigInteger seed = BigInteger.ZERO;
    for (int i = 0; i < 4; i++) {
      seed = seed.shiftLeft(64).xor(BigInteger.valueOf(now.nextLong() ^ other.nextLong()));
    }
    return seed;
  }

  /** The bytes with their SHA-512 after them, as one number. */
  private static BigInteger digested(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
      byte[] all = new byte[bytes.length + digest.length];
      System.arraycopy(bytes, 0, all, 0, bytes.length);
      System.arraycopy(digest, 0, all, bytes.length, digest.length);
      return new BigInteger(1, all);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** What Python 2 hashed text to. */
  private static BigInteger oldTextSeed(String text) {
    int[] points = text.codePoints().toArray();
    long x = points.length == 0 ? 0 : (long) points[0] << 7;
    for (int point : points) {
      x = 1000003 * x ^ point;
    }
    x ^= points.length;
    return x == -1
        ? BigInteger.valueOf(-2).mod(BigInteger.TWO.pow(64))
        : new BigInteger(Long.toUnsignedString(x));
  }

  private static Object state(RandomValue random) {
    int[] words = ((Twister) random.source).state();
    Object[] items = new Object[words.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = words[i] & 0xffffffffL;
    }
    return new TupleValue(
        3L, new TupleValue(items), random.nextGauss == null ? None.NONE : random.nextGauss);
  }

  private static Object restore(RandomValue random, Object state) {
    Object[] parts = Iteration.toArray(state);
    if (parts.length == 0) {
      throw Errors.index("tuple index out of range");
    }
    if (!Comparison.equal(parts[0], 3L)) {
      throw Errors.value(
          "state with version "
              + Conversion.str(parts[0])
              + " passed to Random.setstate() of version 3");
    }
    Object[] words = Iteration.unpack(state, 3);
    if (!(words[1] instanceof TupleValue tuple)) {
      throw Errors.type("state vector must be a tuple");
    }
    if (tuple.size() != Twister.SIZE + 1) {
      throw Errors.value("state vector is the wrong size");
    }
    int[] restored = new int[Twister.SIZE + 1];
    for (int i = 0; i < restored.length; i++) {
      restored[i] = (int) (long) (Long) Conversion.index(tuple.items()[i]);
    }
    if (restored[Twister.SIZE] < 0 || restored[Twister.SIZE] > Twister.SIZE) {
      throw Errors.value("invalid state");
    }
    ((Twister) random.source).restore(restored);
    random.nextGauss = words[2] instanceof Double next ? next : null;
    return None.NONE;
  }

  private static long count(Object given) {
    Object count = Conversion.index(given);
    if (Integers.signum(count) < 0) {
      throw Errors.value("number of bits must be non-negative");
    }
    if (!(count instanceof Long bits) || bits > Integer.MAX_VALUE) {
      throw Errors.overflow("Python int too large to convert to C int");
    }
    return bits;
  }

  private static Object bytes(RandomValue random, Object given) {
    Object bits = random.bits(count(Integers.multiply(Conversion.index(given), 8L)));
    int length = (int) (long) (Long) Conversion.index(given);
    byte[] bytes = new byte[length];
    byte[] big = Integers.big(bits).toByteArray();
    for (int i = 0; i < length && i < big.length; i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    return new BytesValue(bytes);
  }

  private static Object between(RandomValue random, Object a, Object b) {
    return range(random, Conversion.index(a), Integers.add(Conversion.index(b), 1L), 1L);
  }

  private static Object range(Object[] arguments) {
    RandomValue random = self(arguments[0]);
    Object start = Conversion.index(arguments[1]);
    if (arguments[2] == None.NONE) {
      if (!Comparison.equal(arguments[3], 1L)) {
        throw Errors.type("Missing a non-None stop argument");
      }
      if (Integers.signum(start) > 0) {
        return random.below(start);
      }
      throw Errors.value("empty range for randrange()");
    }
    return range(random, start, Conversion.index(arguments[2]), Conversion.index(arguments[3]));
  }

  private static Object range(RandomValue random, Object start, Object stop, Object step) {
    Object width = Integers.subtract(stop, start);
    if (step.equals(1L)) {
      if (Integers.signum(width) > 0) {
        return Integers.add(start, random.below(width));
      }
      throw emptyRange(start, stop, null);
    }
    if (Integers.signum(step) == 0) {
      throw Errors.value("zero step for randrange()");
    }
    Object towards = Integers.signum(step) > 0 ? -1L : 1L;
    Object count = Integers.floorDivide(Integers.add(Integers.add(width, step), towards), step);
    if (Integers.signum(count) <= 0) {
      throw emptyRange(start, stop, step);
    }
    return Integers.add(start, Integers.multiply(step, random.below(count)));
  }

  private static ScriptError emptyRange(Object start, Object stop, Object step) {
    String third = step == null ? "" : ", " + Conversion.str(step);
    return Errors.value(
        "empty range in randrange("
            + Conversion.str(start)
            + ", "
            + Conversion.str(stop)
            + third
            + ")");
  }
}
