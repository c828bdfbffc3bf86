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
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** One {@code except} clause. */
public final class Handler {
  final Statement prepare;
  final Expression type;
  final Target target;
  final Statement body;
  final Span span;

  /**
   * @param prepare what the type needs done before, which suspends, or null
   * @param type or null for a bare {@code except}
   * @param target or null
   */
  public Handler(Statement prepare, Expression type, Target target, Statement body, Span span) {
    this.prepare = prepare;
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
      return matches(value, type.execute(frame));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  /**
   * Whether an exception is of a class or of one in a tuple, all of which must be exception
   * classes.
   */
  static boolean matches(ExceptionValue value, Object wanted) {
    if (wanted instanceof TupleValue several) {
      boolean found = false;
      for (Object each : several.items()) {
        found |= value.type().isSubtypeOf(checkClass(each));
      }
      return found;
    }
    return value.type().isSubtypeOf(checkClass(wanted));
  }

  static Type checkClass(Object wanted) {
    if (wanted instanceof Type one && one.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      return one;
    }
    throw Errors.type("catching classes that do not inherit from BaseException is not allowed");
  }

  /** The name in {@code as name} ends with the handler. */
  void unbind(Frame frame) {
    if (target != null) {
      target.assign(frame, None.NONE);
      target.delete(frame);
    }
  }
}
