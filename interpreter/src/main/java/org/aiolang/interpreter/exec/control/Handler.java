package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** One {@code except} clause. */
public final class Handler {
  final Expression type;
  final Target target;
  final Statement body;
  private final Span span;

  /**
   * @param type or null for a bare {@code except}
   * @param target or null
   */
  public Handler(Expression type, Target target, Statement body, Span span) {
    this.type = type;
    this.target = target;
    this.body = body;
    this.span = span;
  }

  boolean matches(Frame frame, ExceptionValue value) {
    if (type == null) {
      return true;
    }
    try {
      Object wanted = type.execute(frame);
      if (wanted instanceof Type one) {
        return matches(value, one);
      }
      if (wanted instanceof TupleValue several) {
        boolean found = false;
        for (Object each : several.items()) {
          found |= matches(value, each);
        }
        return found;
      }
      return matches(value, wanted);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  private static boolean matches(ExceptionValue value, Object wanted) {
    if (wanted instanceof Type one && one.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      return value.type().isSubtypeOf(one);
    }
    throw Errors.type(
        "catching classes that do not inherit from BaseException is not allowed");
  }
}
