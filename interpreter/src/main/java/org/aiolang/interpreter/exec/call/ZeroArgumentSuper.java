package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
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
      return Calls.call(Types.SUPER, definingClass.execute(frame), self.execute(frame));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
