package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** Runs the scope of type parameters, which makes the function, class or type alias inside it. */
public final class EnterGeneric extends Expression {
  private final Code code;
  private final Captures captures;
  private final Expression[] defaults;

  /**
   * @param defaults of a function's parameters: evaluated outside, they fill the first slots
   */
  public EnterGeneric(Code code, Captures captures, Expression[] defaults) {
    this.code = code;
    this.captures = captures;
    this.defaults = defaults;
  }

  @Override
  public Object execute(Frame frame) {
    Frame inner = code.frame(captures.collect(frame));
    for (int i = 0; i < defaults.length; i++) {
      inner.slots[i] = defaults[i].execute(frame);
    }
    return code.start(inner);
  }
}
