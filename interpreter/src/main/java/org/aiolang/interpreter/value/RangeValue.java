package org.aiolang.interpreter.value;

/** {@code range(start, stop, step)}; the parts are int values (Long or BigInteger), the step is not zero. */
public final class RangeValue extends Obj {
  public final Object start;
  public final Object stop;
  public final Object step;

  public RangeValue(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public Type type() {
    return Types.RANGE;
  }
}
