package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;

/** A call with any arguments: many, starred, or with keywords. */
public final class CallMany extends Expression {
  private final Expression function;
  private final Arguments arguments;
  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public CallMany(Expression function, Arguments arguments, Span span) {
    this.function = function;
    this.arguments = arguments;
    this.span = span;
    this.calling = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    try {
      Object[] positional = arguments.positional(frame, callee);
      Keywords keywords = arguments.keywords(frame, callee);
      frame.calling = calling;
      return Calls.call(callee, positional, keywords);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
