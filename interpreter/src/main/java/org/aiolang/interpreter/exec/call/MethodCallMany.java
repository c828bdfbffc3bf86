package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;

/** {@code object.name(…)} with any arguments. */
public final class MethodCallMany extends Expression {
  private final Method method;
  private final Arguments arguments;
  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public MethodCallMany(Method method, Arguments arguments, Span span) {
    this.method = method;
    this.arguments = arguments;
    this.span = span;
    this.calling = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    Object receiver = method.receiver(frame);
    Object function = method.find(receiver);
    Object callee = function == null ? method.attribute(receiver) : function;
    try {
      Object[] positional = arguments.positional(frame, callee);
      if (function != null) {
        Object[] all = new Object[positional.length + 1];
        all[0] = receiver;
        System.arraycopy(positional, 0, all, 1, positional.length);
        positional = all;
      }
      Keywords keywords = arguments.keywords(frame, callee);
      frame.calling = calling;
      return Calls.call(callee, positional, keywords);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
