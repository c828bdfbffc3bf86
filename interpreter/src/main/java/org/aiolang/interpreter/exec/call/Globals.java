package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Namespace;

/** {@code globals()}: the module's variables that are bound now, as a new dict. */
public final class Globals extends Expression {
  private final Expression function;
  private final Object builtin;
  private final Namespace globals;

  /**
   * @param builtin the builtin {@code globals}; anything else of that name is called as usual
   */
  public Globals(Expression function, Object builtin, Namespace globals) {
    this.function = function;
    this.builtin = builtin;
    this.globals = globals;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    if (callee != builtin) {
      return Calls.call(callee);
    }
    return globals.dictionary();
  }
}
