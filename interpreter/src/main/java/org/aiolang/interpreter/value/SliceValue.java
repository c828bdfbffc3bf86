package org.aiolang.interpreter.value;

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
}
