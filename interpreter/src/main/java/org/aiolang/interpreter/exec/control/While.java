package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;

/** {@code while … else …}. */
public final class While extends Statement {
  private final Expression test;
  private final Statement body;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final Span span;

  /**
   * @param otherwise or null
   */
  public While(
      Expression test, Statement body, Statement otherwise, InterpreterLock lock, Span span) {
    this.test = test;
    this.body = body;
    this.otherwise = otherwise;
    this.lock = lock;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    while (holds(frame)) {
      Object completion = body.execute(frame);
      if (completion != null) {
        if (completion == Completion.BREAK) {
          return null;
        }
        if (completion != Completion.CONTINUE) {
          return completion;
        }
      }
      if (lock.wantsAttention()) {
        Execution.safepoint(lock, frame, span);
      }
    }
    return otherwise == null ? null : otherwise.execute(frame);
  }

  private boolean holds(Frame frame) {
    try {
      return test.test(frame);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
