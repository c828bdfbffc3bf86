package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;

/** {@code dir()}: the names that are bound now, sorted. */
public final class Names extends Expression {
  private final Expression function;
  private final Object builtin;
  private final Expression variables;

  /**
   * @param builtin the builtin {@code dir}; anything else of that name is called as usual
   * @param variables computes a dict of them
   */
  public Names(Expression function, Object builtin, Expression variables) {
    this.function = function;
    this.builtin = builtin;
    this.variables = variables;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    if (callee != builtin) {
      return Calls.call(callee);
    }
    ListValue names = new ListValue(Iteration.toArray(variables.execute(frame)));
    Calls.method(names, "sort");
    return names;
  }
}
