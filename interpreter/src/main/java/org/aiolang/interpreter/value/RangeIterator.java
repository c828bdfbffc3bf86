package org.aiolang.interpreter.value;

/** Walks a range whose bounds fit a long. The executor's loops step its fields themselves. */
public final class RangeIterator extends IteratorValue {
  /** The next number, where {@link #left} is not 0. */
  public long next;

  public final long step;

  /** How many numbers are still to come. */
  public long left;

  public RangeIterator(long start, long step, long count) {
    super(IteratorTypes.RANGE_ITERATOR);
    this.next = start;
    this.step = step;
    this.left = count;
  }

  @Override
  public Object next() {
    if (left == 0) {
      return null;
    }
    left--;
    long value = next;
    next = value + step; // may wrap around after the last number, which nobody sees
    return value;
  }

  @Override
  public int remaining() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
