package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code match subject: case …}. */
public final class Match extends Statement {
  private final Expression subject;
  private final Case[] cases;

  public Match(Expression subject, Case[] cases) {
    this.subject = subject;
    this.cases = cases;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = subject.execute(frame);
    for (Case each : cases) {
      if (each.matches(frame, value) && each.guardHolds(frame)) {
        return each.body.execute(frame);
      }
    }
    return null;
  }
}
