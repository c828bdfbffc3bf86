package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.TupleValue;

/** {@code assert test, message}. */
public final class Assert extends Statement {
  private final Expression test;
  private final Expression message;
  private final Span span;

  /**
   * @param message or null
   */
  public Assert(Expression test, Expression message, Span span) {
    this.test = test;
    this.message = message;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    boolean holds;
    try {
      holds = test.test(frame);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    if (!holds) {
      TupleValue arguments =
          message == null ? TupleValue.EMPTY : new TupleValue(message.execute(frame));
      throw new ScriptError(new ExceptionValue(ExceptionTypes.ASSERTION_ERROR, arguments)).at(span);
    }
    return null;
  }
}
