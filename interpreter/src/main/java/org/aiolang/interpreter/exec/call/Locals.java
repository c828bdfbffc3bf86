package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;

/** {@code locals()}: the variables that are bound now, as a new dict. */
public final class Locals extends Expression {
  private final Expression function;
  private final Object builtin;
  private final String[] names;
  private final Expression[] values;

  /**
   * @param builtin the builtin {@code locals}; anything else of that name is called as usual
   */
  public Locals(Expression function, Object builtin, String[] names, Expression[] values) {
    this.function = function;
    this.builtin = builtin;
    this.names = names;
    this.values = values;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    if (callee != builtin) {
      return Calls.call(callee);
    }
    DictValue dict = new DictValue();
    for (int i = 0; i < names.length; i++) {
      Object value = bound(frame, values[i]);
      if (value != null) {
        dict.put(names[i], value);
      }
    }
    return dict;
  }

  private static Object bound(Frame frame, Expression variable) {
    try {
      return variable.execute(frame);
    } catch (ScriptError unbound) {
      if (unbound.value().type().isSubtypeOf(ExceptionTypes.NAME_ERROR)) {
        return null;
      }
      throw unbound;
    }
  }
}
