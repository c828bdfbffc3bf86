package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.exec.name.GlobalGet;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;

/** A call with no arguments. */
public final class Call0 extends Expression {
  private final Expression function;

  /** The module's variable that names the function, or null where something else does. */
  private final Cell global;

  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public Call0(Expression function, Span span) {
    this.function = function;
    this.global = function instanceof GlobalGet variable ? variable.global : null;
    this.span = span;
    this.calling = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = global == null ? null : global.value;
    if (callee == null) {
      callee = function.execute(frame);
    }
    frame.calling = calling;
    try {
      if (callee instanceof ScriptFunction script) {
        return script.call();
      }
      if (callee instanceof CallableValue callable) {
        return callable.call();
      }
      return Calls.call(callee);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
