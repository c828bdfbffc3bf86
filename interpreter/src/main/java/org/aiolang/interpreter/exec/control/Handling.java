package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Standing;

/**
 * Exceptions being handled: what a bare {@code raise} finds, and how one becomes the context of the
 * next.
 */
public final class Handling {
  private Handling() {}

  /** A {@code raise} statement makes what is being handled the context, whatever was it before. */
  static void raised(ScriptError error, ExceptionValue handled) {
    error.setChained();
    setContext(error.value(), handled);
  }

  /**
   * Makes {@code handled} the context of an exception that was raised while it was being handled;
   * does nothing where that is settled already.
   */
  static void chain(ScriptError error, ExceptionValue handled) {
    if (!error.chained()) {
      error.setChained();
      if (error.value().context == null) {
        setContext(error.value(), handled);
      }
    }
  }

  private static void setContext(ExceptionValue raised, ExceptionValue handled) {
    if (handled == null || raised == handled) {
      return;
    }
    ExceptionValue slow = handled;
    boolean advance = false;
    for (ExceptionValue at = handled; at.context != null; at = at.context) {
      if (at.context == raised) {
        at.context = null;
        break;
      }
      // Contexts that scripts set may go round in a circle.
      slow = advance ? slow.context : slow;
      advance = !advance;
      if (at.context == slow) {
        break;
      }
    }
    raised.context = handled;
  }

  /**
   * An exception that an {@code except}, a {@code finally} or a {@code with} has caught in this
   * frame.
   */
  static void caught(Frame frame, ScriptError error, ScriptThread thread) {
    frame.code.note(error);
    chain(error, thread.handled);
  }

  /**
   * A handler has ended without an exception, and not with {@code return}: a task that was
   * cancelled and now waits again has missed that.
   */
  static void swallowed(Frame frame, Handler handler, ExceptionValue value, ScriptThread thread) {
    if (thread.runningLoop != null && value.type().isSubtypeOf(LoopErrors.CANCELLED_ERROR)) {
      Standing place = new Standing(frame.code.name, frame.code.source, handler.span, null);
      ((EventLoop) thread.runningLoop).cancellationSwallowed(place);
    }
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
