package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.thread.ScriptThread;

/** Exceptions being handled: what a bare {@code raise} finds, and how one becomes the context of the next. */
public final class Handling {
  private Handling() {}

  /** Makes {@code earlier} the context of what was raised while it was being handled. */
  static void chain(ExceptionValue raised, ExceptionValue earlier) {
    if (earlier == null || raised == earlier) {
      return;
    }
    ExceptionValue last = raised;
    for (; last.context != null; last = last.context) {
      if (last.context == earlier) {
        return;
      }
    }
    for (ExceptionValue at = earlier; at != null; at = at.context) {
      if (at.context == raised) {
        at.context = null;
      }
    }
    last.context = earlier;
  }

  /** An exception that an {@code except}, a {@code finally} or a {@code with} has caught in this frame. */
  static void caught(Frame frame, ScriptError error, ScriptThread thread) {
    frame.code.note(error);
    chain(error.value(), thread.handled);
  }

  /** How the body of a {@code finally} or {@code with} ended, kept while what follows it runs. */
  record Outcome(Object completion, Object returned, ScriptError error) {
    /** Completes as the body did. */
    Object resume(Frame frame) {
      if (error != null) {
        throw error;
      }
      frame.returned = returned;
      return completion;
    }
  }
}
