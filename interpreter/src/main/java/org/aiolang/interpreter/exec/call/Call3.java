package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;

/** A call with three positional arguments. */
public final class Call3 extends Expression {
  private final Expression function;
  private final Expression first;
  private final Expression second;
  private final Expression third;
  private final Span span;

  public Call3(Expression function, Expression first, Expression second, Expression third, Span span) {
    this.function = function;
    this.first = first;
    this.second = second;
    this.third = third;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    Object a = first.execute(frame);
    Object b = second.execute(frame);
    Object c = third.execute(frame);
    try {
      if (callee instanceof ScriptFunction script) {
        return script.call(a, b, c);
      }
      if (callee instanceof CallableValue callable) {
        return callable.call(a, b, c);
      }
      return Calls.call(callee, a, b, c);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
