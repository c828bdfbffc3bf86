package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code if … else …}. */
public final class If extends Statement {
  private final Expression test;
  private final Statement then;
  private final Statement otherwise;
  private final Span span;

  /**
   * @param otherwise or null
   */
  public If(Expression test, Statement then, Statement otherwise, Span span) {
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    boolean taken;
    try {
      taken = test.test(frame);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    if (taken) {
      return then.execute(frame);
    }
    return otherwise == null ? null : otherwise.execute(frame);
  }
}
