package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Types;

/** {@code super()} in a method. */
public final class ZeroArgumentSuper extends Expression {
  private final Expression function;
  private final Expression definingClass;
  private final Expression self;
  private final Span span;

  /**
   * @param definingClass null outside classes
   */
  public ZeroArgumentSuper(
      Expression function, Expression definingClass, Expression self, Span span) {
    this.function = function;
    this.definingClass = definingClass;
    this.self = self;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    try {
      if (callee != Types.SUPER) {
        return Calls.call(callee);
      }
      Object instance = bound(self, frame, "super(): arg[0] deleted");
      if (definingClass == null) {
        throw Errors.runtime("super(): __class__ cell not found");
      }
      return Calls.call(
          Types.SUPER, bound(definingClass, frame, "super(): empty __class__ cell"), instance);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  private static Object bound(Expression variable, Frame frame, String refusal) {
    try {
      return variable.execute(frame);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.NAME_ERROR)) {
        throw Errors.runtime(refusal);
      }
      throw error;
    }
  }
}
