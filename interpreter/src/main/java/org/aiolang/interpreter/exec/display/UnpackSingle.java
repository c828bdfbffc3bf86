package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Iteration;

/**
 * The annotation {@code *Ts} of {@code *args}, or such a default: the one item of what it unpacks.
 */
public final class UnpackSingle extends Expression {
  private final Expression value;
  private final Span span;

  public UnpackSingle(Expression value, Span span) {
    this.value = value;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object iterable = value.execute(frame);
    try {
      return Iteration.unpack(iterable, 1)[0];
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
