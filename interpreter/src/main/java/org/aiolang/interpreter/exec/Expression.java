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
}
