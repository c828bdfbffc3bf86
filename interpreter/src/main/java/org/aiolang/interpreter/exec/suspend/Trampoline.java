package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.None;

/**
 * Drives a stack of frames linked by {@link ResumableFrame#awaiter}: always runs the innermost, and
 * hands its result or exception to the one that awaits it, so that a wake-up costs the same however
 * deep the stack is.
 */
public final class Trampoline {
  /** The frame at the bottom of the stack returned; its result is in its {@code returned}. */
  static final Object RETURNED = new Object();

  private Trampoline() {}

  /**
   * Resumes the innermost frame and goes on until something is yielded to the driver of {@code
   * root} or {@code root} ends.
   *
   * @return {@link #RETURNED}, or the yielded value; then {@link Execution#suspended} is the
   *     innermost frame and {@link Execution#itemYielded} tells whether {@code root}, an async
   *     generator, yielded an item
   */
  static Object run(
      ResumableFrame root, ResumableFrame innermost, Object sent, ScriptError thrown) {
    Execution execution = root.code.execution;
    ScriptThread thread = execution.enter(innermost);
    int directAwaits = execution.directAwaits;
    ExceptionValue handled = thread.handled;
    ResumableFrame frame = innermost;
    frame.sent = sent;
    frame.thrown = thrown;
    // GeneratorExit closes the innermost frame first, then is raised in the one that awaits it.
    ScriptError closing = frame != root && isExit(thrown) ? thrown : null;
    ResumableFrame closed = frame;
    try {
      for (; ; ) {
        Object completion;
        thread.running = frame;
        thread.frames[thread.depth & ScriptThread.FRAMES - 1] = frame;
        // As if it ran inside those that await it, each perhaps in a handler.
        thread.handled = frame == root ? handled : frame.handledOutside;
        try {
          completion = frame.code.resume(frame);
        } catch (ScriptError raised) {
          ScriptError error = raised;
          ResumableFrame awaiter = frame.awaiter; // cleared by its end
          end(frame);
          if (frame == root) {
            throw error;
          }
          if (closing != null && frame == closed) {
            boolean ended = isExit(error);
            error = ended ? closing : error;
            closing = ended && awaiter != root ? closing : null;
            closed = awaiter;
          }
          frame = awaiter;
          frame.thrown = error;
          continue;
        }
        if (completion == Completion.SUSPEND) {
          if (execution.starts) {
            execution.starts = false;
            frame = execution.suspended;
            continue;
          }
          if (execution.itemYielded && execution.suspended != root) {
            execution.itemYielded = false;
            ResumableFrame iterating = frame.awaiter;
            ((AsyncGeneratorObject) frame.owner).paused();
            frame = iterating;
            frame.sent = execution.yielded;
            continue;
          }
          if (closing != null) {
            closing = null;
            frame = closed.awaiter;
            frame.thrown = Errors.runtime("coroutine ignored GeneratorExit");
            continue;
          }
          return execution.yielded;
        }
        ResumableFrame awaiter = frame.awaiter; // cleared by its end
        end(frame);
        Object result = completion == null ? None.NONE : frame.returned;
        if (frame == root) {
          root.returned = result;
          return RETURNED;
        }
        if (closing != null && frame == closed) {
          frame = awaiter;
          frame.thrown = closing;
          closing = awaiter == root ? null : closing;
          closed = awaiter;
          continue;
        }
        boolean generator = frame.code.kind == Code.Kind.ASYNC_GENERATOR;
        frame = awaiter;
        frame.sent = generator ? null : result;
      }
    } finally {
      execution.directAwaits = directAwaits;
      thread.handled = handled;
      thread.leave();
    }
  }

  private static boolean isExit(ScriptError error) {
    return error != null && error.value().type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT);
  }

  private static void end(ResumableFrame frame) {
    if (frame.owner != null) {
      frame.owner.ended();
    }
  }
}
