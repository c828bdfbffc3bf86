package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;

/** {@code while … else …} with a test, a body or an else that can suspend. */
public final class ResumableWhile extends Statement {
  private static final int PREPARING = 1;
  private static final int IN_BODY = 2;
  private static final int IN_OTHERWISE = 3;

  private final Statement prepare;
  private final Expression test;
  private final Statement body;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final int position;
  private final Span span;

  /**
   * @param prepare what the test needs done first each time, or null
   * @param otherwise or null
   */
  public ResumableWhile(
      Statement prepare,
      Expression test,
      Statement body,
      Statement otherwise,
      InterpreterLock lock,
      int position,
      Span span) {
    this.prepare = prepare;
    this.test = test;
    this.body = body;
    this.otherwise = otherwise;
    this.lock = lock;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    frame.positions[position] = 0;
    while (state != IN_OTHERWISE) {
      if (state != IN_BODY) {
        if (prepare != null && prepare.execute(frame) == Completion.SUSPEND) {
          frame.positions[position] = PREPARING;
          return Completion.SUSPEND;
        }
        if (!holds(frame)) {
          break;
        }
      }
      state = 0;
      Object completion = body.execute(frame);
      if (completion != null) {
        if (completion == Completion.BREAK) {
          return null;
        }
        if (completion == Completion.SUSPEND) {
          frame.positions[position] = IN_BODY;
        }
        if (completion != Completion.CONTINUE) {
          return completion;
        }
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
    }
    if (otherwise == null) {
      return null;
    }
    Object completion = otherwise.execute(frame);
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = IN_OTHERWISE;
    }
    return completion;
  }

  private boolean holds(Frame frame) {
    try {
      return test.test(frame);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
