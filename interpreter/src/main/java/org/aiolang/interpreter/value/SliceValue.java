package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/** {@code slice(start, stop, step)}; absent parts are None. */
public final class SliceValue extends Obj {
  public final Object start;
  public final Object stop;
  public final Object step;

  public SliceValue(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public Type type() {
    return Types.SLICE;
  }

  /**
   * A slice of a sequence of a certain length.
   *
   * @param start the first place
   * @param stop the place before which it ends; for an empty slice with step 1 at least {@code
   *     start}
   * @param step not zero
   * @param count how many places
   */
  public record Places(int start, int stop, int step, int count) {
    /** The place of the n-th item. */
    public int place(int n) {
      return start + n * step;
    }
  }

  /** Which places it means in a sequence of that length. */
  public Places places(int length) {
    long by = part(step, 1);
    if (by == 0) {
      throw Errors.value("slice step cannot be zero");
    }
    by = Math.max(by, -Long.MAX_VALUE);
    long low = by < 0 ? -1 : 0;
    long high = by < 0 ? length - 1L : length;
    long from = clip(part(start, by < 0 ? Long.MAX_VALUE : 0), start, length, low, high);
    long to = clip(part(stop, by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE), stop, length, low, high);
    long count = 0;
    if (by > 0) {
      if (from < to) {
        count = (to - from - 1) / by + 1;
      } else {
        to = by == 1 ? from : to;
      }
    } else if (to < from) {
      count = (from - to - 1) / -by + 1;
    }
    return new Places((int) from, (int) to, narrow(by), (int) count);
  }

  private static int narrow(long step) {
    return (int) Math.max(-Integer.MAX_VALUE, Math.min(step, Integer.MAX_VALUE));
  }

  private static long clip(long place, Object given, int length, long low, long high) {
    if (place < 0 && given != None.NONE) {
      place += length;
    }
    return Math.max(low, Math.min(place, high));
  }

  private static long part(Object part, long absent) {
    if (part == None.NONE) {
      return absent;
    }
    if (part instanceof Long number) {
      return number;
    }
    if (!Items.hasIndex(part)) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    Object number = Conversion.index(part);
    return number instanceof BigInteger big
        ? big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE
        : (Long) number;
  }
}
