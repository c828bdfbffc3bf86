package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;

/** A call with two positional arguments. */
public final class Call2 extends Expression {
  private final Expression function;
  private final Expression first;
  private final Expression second;
  private final Span span;

  public Call2(Expression function, Expression first, Expression second, Span span) {
    this.function = function;
    this.first = first;
    this.second = second;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    Object a = first.execute(frame);
    Object b = second.execute(frame);
    try {
      if (callee instanceof ScriptFunction script) {
        return script.call(a, b);
      }
      if (callee instanceof CallableValue callable) {
        return callable.call(a, b);
      }
      return Calls.call(callee, a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
