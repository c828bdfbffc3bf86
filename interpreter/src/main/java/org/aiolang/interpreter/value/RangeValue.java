package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/**
 * {@code range(start, stop, step)}; the parts are int values (Long or BigInteger), the step is not
 * zero.
 */
public final class RangeValue extends Obj {
  private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  public final Object start;
  public final Object stop;
  public final Object step;

  /** How many numbers, or -1 where that or one of the parts does not fit a long. */
  private final long count;

  public RangeValue(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.count =
        start instanceof Long from && stop instanceof Long to && step instanceof Long by
            ? count(from, to, by)
            : -1;
  }

  private static long count(long start, long stop, long step) {
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    long distance = step > 0 ? stop - start : start - stop; // as an unsigned number
    long stride = step > 0 ? step : -step;
    long count = Long.divideUnsigned(distance - 1, stride) + 1;
    return count < 0 ? -1 : count;
  }

  @Override
  public Type type() {
    return Types.RANGE;
  }

  /** How many numbers: a Long or BigInteger. */
  public Object length() {
    return count >= 0 ? (Object) count : narrow(bigLength());
  }

  /** Whether all parts and the length fit a long. */
  public boolean isSmall() {
    return count >= 0;
  }

  /** How many numbers, where {@link #isSmall}. */
  public long count() {
    return count;
  }

  private BigInteger bigLength() {
    BigInteger from = widen(start);
    BigInteger to = widen(stop);
    BigInteger by = widen(step);
    BigInteger distance = by.signum() > 0 ? to.subtract(from) : from.subtract(to);
    return distance.signum() <= 0
        ? BigInteger.ZERO
        : distance.subtract(BigInteger.ONE).divide(by.abs()).add(BigInteger.ONE);
  }

  /** The number at a place that is known to be inside. */
  Object at(Object place) {
    if (count >= 0 && place instanceof Long number) {
      return (Long) start + number * (Long) step;
    }
    return narrow(widen(start).add(widen(place).multiply(widen(step))));
  }

  /** {@code range[index]} for an int value. */
  Object get(Object index) {
    if (count >= 0 && index instanceof Long number) {
      long place = number < 0 ? number + count : number;
      if (place < 0 || place >= count) {
        throw Errors.index("range object index out of range");
      }
      return (Long) start + place * (Long) step;
    }
    BigInteger length = widen(length());
    BigInteger place = widen(index);
    if (place.signum() < 0) {
      place = place.add(length);
    }
    if (place.signum() < 0 || place.compareTo(length) >= 0) {
      throw Errors.index("range object index out of range");
    }
    return at(narrow(place));
  }

  /** The place of an int value, or null where it is not inside. */
  Object placeOf(Object number) {
    BigInteger distance = widen(number).subtract(widen(start));
    BigInteger[] divided = distance.divideAndRemainder(widen(step));
    return divided[1].signum() != 0
            || divided[0].signum() < 0
            || divided[0].compareTo(widen(length())) >= 0
        ? null
        : narrow(divided[0]);
  }

  /** Whether an int value is inside. */
  boolean contains(Object number) {
    if (count >= 0 && number instanceof Long value) {
      long from = (Long) start;
      long to = (Long) stop;
      long by = (Long) step;
      if (by > 0 ? value < from || value >= to : value > from || value <= to) {
        return false;
      }
      return by == 1
          || by == -1
          || Long.remainderUnsigned(by > 0 ? value - from : from - value, by > 0 ? by : -by) == 0;
    }
    return placeOf(number) != null;
  }

  public IteratorValue iterator() {
    return count >= 0
        ? new RangeIterator((Long) start, (Long) step, count)
        : new BigRangeIterator(widen(start), widen(step), bigLength());
  }

  /** The same numbers in the other direction. */
  RangeValue reversed() {
    BigInteger length = widen(length());
    BigInteger by = widen(step);
    BigInteger last = widen(start).add(length.subtract(BigInteger.ONE).multiply(by));
    return new RangeValue(narrow(last), narrow(widen(start).subtract(by)), narrow(by.negate()));
  }

  /** An int value as BigInteger. */
  static BigInteger widen(Object number) {
    return switch (number) {
      case Long plain -> BigInteger.valueOf(plain);
      case Boolean flag -> flag ? BigInteger.ONE : BigInteger.ZERO;
      default -> (BigInteger) number;
    };
  }

  /** A BigInteger as int value. */
  static Object narrow(BigInteger number) {
    return number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0
        ? (Object) number.longValue()
        : number;
  }
}
