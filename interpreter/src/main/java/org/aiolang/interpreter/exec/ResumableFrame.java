package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.FrameOwner;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Suspendable;

/** A frame of a generator or coroutine: what it is resumed with, and who awaits it. */
public final class ResumableFrame extends Frame {
  /** What the suspension that is being resumed gives. */
  public Object sent;

  /** What the suspension that is being resumed raises, or null. */
  public ScriptError thrown;

  /** The frame that awaits this one, or null where a task, a {@code send} or nobody does. */
  public ResumableFrame awaiter;

  /** How many frames await one another below this one. */
  public int depth;

  /** The coroutine or async generator it belongs to, or null. */
  public FrameOwner owner;

  public ResumableFrame(Code code, Cell[] free) {
    super(code, free);
  }

  /** What the suspended statement gets on resumption: gives the sent value or raises. */
  public Object takeSent() {
    ScriptError error = thrown;
    if (error != null) {
      thrown = null;
      throw error;
    }
    Object value = sent;
    sent = null;
    return value;
  }

  /** Hands on what this frame was resumed with to a computation it delegates to. */
  public Object resume(Suspendable other) {
    ScriptError error = thrown;
    thrown = null;
    return error == null ? other.resume(sent) : other.resumeThrowing(error);
  }
}
