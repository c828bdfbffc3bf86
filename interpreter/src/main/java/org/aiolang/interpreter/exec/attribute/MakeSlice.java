package org.aiolang.interpreter.exec.attribute;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.SliceValue;

/** {@code start:stop:step} in a subscript. */
public final class MakeSlice extends Expression {
  private final Expression start;
  private final Expression stop;
  private final Expression step;

  public MakeSlice(Expression start, Expression stop, Expression step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public Object execute(Frame frame) {
    return new SliceValue(start.execute(frame), stop.execute(frame), step.execute(frame));
  }
}
