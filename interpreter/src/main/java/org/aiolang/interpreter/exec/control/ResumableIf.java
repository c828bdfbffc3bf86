package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code if … else …} with a branch that can suspend. */
public final class ResumableIf extends Statement {
  private static final int THEN = 1;
  private static final int OTHERWISE = 2;

  private final Expression test;
  private final Statement then;
  private final Statement otherwise;
  private final int position;
  private final Span span;

  /**
   * @param otherwise or null
   */
  public ResumableIf(
      Expression test, Statement then, Statement otherwise, int position, Span span) {
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    if (state == 0) {
      try {
        state = test.test(frame) ? THEN : OTHERWISE;
      } catch (ScriptError error) {
        throw error.at(span);
      }
    } else {
      frame.positions[position] = 0;
    }
    Statement branch = state == THEN ? then : otherwise;
    if (branch == null) {
      return null;
    }
    Object completion = branch.execute(frame);
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = state;
    }
    return completion;
  }
}
