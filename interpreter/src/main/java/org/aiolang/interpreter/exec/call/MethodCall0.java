package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;

/** {@code object.name(…)} with no arguments; makes no bound method on the way. */
public final class MethodCall0 extends Expression {
  private final Method method;
  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public MethodCall0(Method method, Span span) {
    this.method = method;
    this.span = span;
    this.calling = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    Object receiver = method.receiver(frame);
    Object function = method.find(receiver);
    Object bound = function == null ? method.attribute(receiver) : null;
    frame.calling = calling;
    try {
      if (function == null) {
        return Calls.call(bound);
      }
      if (function instanceof ScriptFunction script) {
        return script.call(receiver);
      }
      return ((CallableValue) function).call(receiver);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
