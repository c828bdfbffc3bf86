package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/** The builtins that make one value of many: sum, min, max, sorted, any, all. */
public final class Aggregation {
  private Aggregation() {}

  /** {@code sum(iterable, start)}. */
  public static Object sum(Object iterable, Object start) {
    if (start instanceof String) {
      throw Errors.type("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof BytesValue) {
      throw Errors.type("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (Types.of(start) == Types.BYTE_ARRAY) {
      throw Errors.type("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    IteratorValue iterator = Iteration.iterate(iterable);
    Object total = start;
    while (true) { // from ints to floats to anything, and back, as the items demand
      if (total instanceof Long) {
        total = sumLongs(iterator, (Long) total);
      } else if (total instanceof Double) {
        total = sumDoubles(iterator, (Double) total);
      } else {
        Object item = iterator.next();
        if (item == null) {
          return total;
        }
        total = Arithmetic.add(total, item);
        continue;
      }
      if (total instanceof Ended ended) {
        return ended.total;
      }
    }
  }

  /** A sum after the last item. */
  private record Ended(Object total) {}

  private static Object sumLongs(IteratorValue iterator, long start) {
    long total = start;
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      long number;
      if (item instanceof Long plain) {
        number = plain;
      } else if (item instanceof Boolean flag) {
        number = flag ? 1 : 0;
      } else {
        return Arithmetic.add(total, item);
      }
      long next = total + number;
      if (((total ^ next) & (number ^ next)) < 0) {
        return Arithmetic.add(total, item);
      }
      total = next;
    }
    return new Ended(total);
  }

  /** Neumaier's compensated summation, as CPython has it since 3.12. */
  private static Object sumDoubles(IteratorValue iterator, double start) {
    double total = start;
    double lost = 0;
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (item instanceof Double number) {
        double each = number;
        double next = total + each;
        lost += Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total;
        total = next;
      } else if (item instanceof Long number) {
        total += number;
      } else if (item instanceof Boolean flag) {
        total += flag ? 1 : 0;
      } else {
        return Arithmetic.add(withLost(total, lost), item);
      }
    }
    return new Ended(withLost(total, lost));
  }

  private static double withLost(double total, double lost) {
    return lost != 0 && Double.isFinite(lost) ? total + lost : total;
  }

  /**
   * {@code min(iterable, key=key, default=default)} or {@code min(a, b, …, key=key)}.
   *
   * @param key a function, or null or None
   * @param otherwise what an empty iterable gives, or null
   */
  public static Object minimum(Object[] arguments, Object key, Object otherwise) {
    return extreme("min", arguments, key, otherwise);
  }

  /**
   * {@code max(iterable, key=key, default=default)} or {@code max(a, b, …, key=key)}.
   *
   * @param key a function, or null or None
   * @param otherwise what an empty iterable gives, or null
   */
  public static Object maximum(Object[] arguments, Object key, Object otherwise) {
    return extreme("max", arguments, key, otherwise);
  }

  private static Object extreme(String name, Object[] arguments, Object key, Object otherwise) {
    if (arguments.length == 0) {
      throw Errors.type(name + " expected at least 1 argument, got 0");
    }
    if (arguments.length > 1 && otherwise != null) {
      throw Errors.type(
          "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    boolean largest = name.equals("max");
    IteratorValue iterator =
        arguments.length > 1
            ? new TupleIterator(new TupleValue(arguments))
            : Iteration.iterate(arguments[0]);
    Object function = key == None.NONE ? null : key;
    Object best = null;
    Object bestRank = null;
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      Object rank = function == null ? item : Calls.call(function, item);
      if (best == null
          || (largest
              ? Conversion.truth(Comparison.greater(rank, bestRank))
              : Comparison.isLess(rank, bestRank))) {
        best = item;
        bestRank = rank;
      }
    }
    if (best != null) {
      return best;
    }
    if (otherwise == null) {
      throw Errors.value(name + "() iterable argument is empty");
    }
    return otherwise;
  }

  /**
   * {@code sorted(iterable, key=key, reverse=reverse)}.
   *
   * @param key a function, or null or None
   */
  public static ListValue sorted(Object iterable, Object key, boolean reverse) {
    Object[] items = Iteration.toArray(iterable);
    Sorting.sort(items, items.length, key == None.NONE ? null : key, reverse);
    return new ListValue(items);
  }

  /** {@code any(iterable)}. */
  public static boolean any(Object iterable) {
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (Conversion.truth(item)) {
        return true;
      }
    }
    return false;
  }

  /** {@code all(iterable)}. */
  public static boolean all(Object iterable) {
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (!Conversion.truth(item)) {
        return false;
      }
    }
    return true;
  }

  /** {@code len(container)}: a Long, or what {@code __len__} gives where that is beyond an int. */
  public static Object length(Object container) {
    if (container instanceof RangeValue range) {
      Object length = range.length();
      if (length instanceof BigInteger) {
        throw Errors.overflow("Python int too large to convert to C ssize_t");
      }
      return length;
    }
    return (long) Items.length(container);
  }
}
