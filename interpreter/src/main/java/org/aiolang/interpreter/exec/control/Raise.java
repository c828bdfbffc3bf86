package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code raise}, {@code raise exception} and {@code raise exception from cause}. */
public final class Raise extends Statement {
  private final Expression exception;
  private final Expression cause;
  private final InterpreterLock lock;
  private final Span span;

  /**
   * @param exception or null in a bare {@code raise}
   * @param cause or null
   */
  public Raise(Expression exception, Expression cause, InterpreterLock lock, Span span) {
    this.exception = exception;
    this.cause = cause;
    this.lock = lock;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    if (exception == null) {
      ExceptionValue handled = lock.current.handled;
      if (handled == null) {
        throw Errors.runtime("No active exception to reraise").at(span);
      }
      ScriptError again = new ScriptError(handled).setNoted();
      again.setChained();
      throw again;
    }
    Object raised = exception.execute(frame);
    Object reason = cause == null ? null : cause.execute(frame);
    try {
      ExceptionValue value = instance(raised, "exceptions must derive from BaseException");
      if (reason == None.NONE) {
        value.cause = null;
        value.suppressContext = true;
      } else if (reason != null) {
        value.cause = instance(reason, "exception causes must derive from BaseException");
        value.suppressContext = true;
      }
      ScriptError raising = new ScriptError(value);
      Handling.raised(raising, lock.current.handled);
      throw raising;
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  private static ExceptionValue instance(Object raised, String otherwise) {
    if (raised instanceof ExceptionValue value) {
      return value;
    }
    if (raised instanceof Type type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      Object made = Calls.call(type);
      if (made instanceof ExceptionValue value) {
        return value;
      }
      throw Errors.type(
          "calling "
              + Conversion.repr(type)
              + " should have returned an instance of BaseException, not "
              + Conversion.repr(Types.of(made)));
    }
    throw Errors.type(otherwise);
  }
}
