package org.aiolang.interpreter.value;

import java.math.BigInteger;

/** Walks a range with bounds beyond a long. */
final class BigRangeIterator extends IteratorValue {
  private BigInteger next;
  private final BigInteger step;
  private BigInteger left;

  BigRangeIterator(BigInteger start, BigInteger step, BigInteger count) {
    super(IteratorTypes.LONG_RANGE_ITERATOR);
    this.next = start;
    this.step = step;
    this.left = count;
  }

  @Override
  public Object next() {
    if (left.signum() == 0) {
      return null;
    }
    left = left.subtract(BigInteger.ONE);
    Object value = RangeValue.narrow(next);
    next = next.add(step);
    return value;
  }

  @Override
  public int remaining() {
    return left.bitLength() < 31 ? left.intValue() : Integer.MAX_VALUE;
  }
}
