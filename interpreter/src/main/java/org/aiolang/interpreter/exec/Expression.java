package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.value.Conversion;

/** A node that computes a value. It never suspends: what suspends is a {@link Statement}. */
public abstract class Expression {
  /** Computes the value. */
  public abstract Object execute(Frame frame);

  /** Computes the value's truth; conditions use it so that comparisons need no Boolean. */
  public boolean test(Frame frame) {
    return Conversion.truth(execute(frame));
  }

  /**
   * Computes a value that is expected to be a float, without a box for it. Any other value is left
   * in {@link Frame#other} for {@link Frame#takeOther}, and the result is NaN; {@code other} is
   * null where NaN is the value itself.
   */
  public double executeDouble(Frame frame) {
    Object value = execute(frame);
    if (value instanceof Double number) {
      return number;
    }
    frame.other = value;
    return Double.NaN;
  }
}
