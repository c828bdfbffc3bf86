package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;

/** A call with one positional argument. */
public final class Call1 extends Expression {
  private final Expression function;
  private final Expression first;
  private final Span span;

  public Call1(Expression function, Expression first, Span span) {
    this.function = function;
    this.first = first;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    Object a = first.execute(frame);
    try {
      if (callee instanceof ScriptFunction script) {
        return script.call(a);
      }
      if (callee instanceof CallableValue callable) {
        return callable.call(a);
      }
      return Calls.call(callee, a);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
