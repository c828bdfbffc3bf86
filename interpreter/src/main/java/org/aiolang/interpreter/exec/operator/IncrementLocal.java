package org.aiolang.interpreter.exec.operator;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/**
 * {@code name += n} for a local variable and a small int {@code n}: the step of most counting
 * loops.
 */
public final class IncrementLocal extends Statement {
  private final int slot;
  private final long constant;
  private final Expression otherwise;

  /**
   * @param otherwise computes the sum where the variable is no int or the sum does not fit one
   */
  public IncrementLocal(int slot, long constant, Expression otherwise) {
    this.slot = slot;
    this.constant = constant;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(Frame frame) {
    Object[] slots = frame.slots;
    if (slots[slot] instanceof Long value) {
      long sum = value + constant;
      if (((value ^ sum) & (constant ^ sum)) >= 0) {
        slots[slot] = sum;
        return null;
      }
    }
    slots[slot] = otherwise.execute(frame);
    return null;
  }
}
