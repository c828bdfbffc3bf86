package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** {@code match subject: case …} with a guard or a body that can suspend. */
public final class ResumableMatch extends Statement {
  private final Expression subject;
  private final Case[] cases;
  private final int subjectSlot;
  private final int position;

  /**
   * @param subjectSlot keeps the subject while a guard is suspended
   */
  public ResumableMatch(Expression subject, Case[] cases, int subjectSlot, int position) {
    this.subject = subject;
    this.cases = cases;
    this.subjectSlot = subjectSlot;
    this.position = position;
  }

  @Override
  public Object execute(Frame frame) {
    // 0 is the start; then each case has a number while its guard is suspended, and one while its
    // body is.
    int state = frame.positions[position];
    frame.positions[position] = 0;
    int i = 0;
    boolean inGuard = false;
    Object value;
    if (state == 0) {
      value = subject.execute(frame);
    } else {
      i = (state - 1) / 2;
      inGuard = state % 2 == 1;
      if (!inGuard) {
        return run(frame, i);
      }
      value = frame.slots[subjectSlot];
    }
    for (; i < cases.length; i++) {
      Case each = cases[i];
      if (inGuard || each.matches(frame, value)) {
        inGuard = false;
        if (each.prepare != null && each.prepare.execute(frame) == Completion.SUSPEND) {
          frame.slots[subjectSlot] = value;
          frame.positions[position] = 1 + 2 * i;
          return Completion.SUSPEND;
        }
        if (each.guardHolds(frame)) {
          frame.slots[subjectSlot] = null;
          return run(frame, i);
        }
      }
    }
    frame.slots[subjectSlot] = null;
    return null;
  }

  private Object run(Frame frame, int chosen) {
    Object completion = cases[chosen].body.execute(frame);
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = 2 + 2 * chosen;
    }
    return completion;
  }
}
