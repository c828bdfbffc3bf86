package org.aiolang.interpreter.exec;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.thread.ScriptThread;

/** The frames of the running thread, for those who name the place of a warning or a log record. */
public final class CallStack {
  private CallStack() {}

  /**
   * One frame and where it stands.
   *
   * @param offset of the call it made last, or of the await it is suspended at
   */
  public record Entry(Code code, int offset) {
    /** The 1-based line. */
    public int line() {
      return code.source.line(offset);
    }
  }

  /**
   * The frames that run or await what runs, the innermost first; of deep recursions the innermost
   * {@link ScriptThread#FRAMES}.
   */
  public static List<Entry> of(Execution execution) {
    ScriptThread thread = execution.lock.current;
    List<Entry> entries = new ArrayList<>();
    int end = Math.max(0, thread.depth - ScriptThread.FRAMES);
    for (int depth = thread.depth; depth > end; depth--) {
      Frame frame = (Frame) thread.frames[depth & ScriptThread.FRAMES - 1];
      if (frame instanceof ResumableFrame resumable) {
        addAwaiting(thread, resumable, entries);
      } else if (frame != null) {
        entries.add(new Entry(frame.code, running(frame)));
      }
    }
    return entries;
  }

  /** A coroutine, those it awaits directly, and those that await it. */
  private static void addAwaiting(ScriptThread thread, ResumableFrame frame, List<Entry> into) {
    ResumableFrame innermost = (ResumableFrame) thread.running;
    ResumableFrame at = innermost;
    while (at != null && at != frame) {
      at = at.awaiter;
    }
    at = at == null ? frame : innermost;
    into.add(new Entry(at.code, running(at)));
    for (at = at.awaiter; at != null; at = at.awaiter) {
      Suspension suspended = at.code.suspension(at);
      into.add(new Entry(at.code, suspended == null ? running(at) : suspended.span().start()));
    }
  }

  private static int running(Frame frame) {
    if (frame.calling > 0) {
      return frame.calling - 1;
    }
    if (frame.at > 0) {
      return frame.at - 1;
    }
    Span definition = frame.code.definition();
    return definition == null ? 0 : definition.start();
  }
}
