package org.aiolang.interpreter.exec;

import java.util.ArrayDeque;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.FrameOwner;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.SuspendableMethods;

/** A frame of a generator or coroutine: what it is resumed with, and who awaits it. */
public final class ResumableFrame extends Frame {
  /** What the suspension that is being resumed gives. */
  public Object sent;

  /** What the suspension that is being resumed raises, or null. */
  public ScriptError thrown;

  /** The frame that awaits this one, or null where a task, a {@code send} or nobody does. */
  public ResumableFrame awaiter;

  /** What {@link #awaiter} was handling when it began to await this one, or null. */
  public ExceptionValue handledOutside;

  /** How many frames await one another below this one. */
  public int depth;

  /** The coroutine or async generator it belongs to, or null. */
  public FrameOwner owner;

  public ResumableFrame(Code code, Cell[] free) {
    super(code, free);
  }

  /**
   * Adds where this frame stands and where the computation does that it awaits, where that is no
   * frame linked to this one.
   */
  public void stand(List<Standing> into) {
    Suspension at = code.suspension(this);
    if (at != null) {
      into.add(new Standing(code.name, code.source, at.span(), null));
      if (at.otherSlot() >= 0 && slots[at.otherSlot()] instanceof Suspendable other) {
        other.stand(into);
      }
    } else {
      Span start = code.definition() == null ? new Span(0, 0) : code.definition();
      into.add(new Standing(code.name, code.source, start, null));
    }
  }

  /**
   * What this frame waits for, as a script sees it, where that is no frame linked to this one; or
   * null.
   */
  private Object awaitedOther() {
    Suspension at = code.suspension(this);
    return at != null && at.otherSlot() >= 0 && slots[at.otherSlot()] instanceof Suspendable other
        ? other.shown()
        : null;
  }

  /**
   * What the root of a stack of frames waits for, or null.
   *
   * @param innermost the other end of the stack
   */
  public static Object awaited(ResumableFrame root, ResumableFrame innermost) {
    for (ResumableFrame at = innermost; at != null && at != root; at = at.awaiter) {
      if (at.awaiter == root) {
        return at.owner;
      }
    }
    return root.awaitedOther();
  }

  /** A function of this frame's code, for {@code gi_code}. */
  public FunctionValue function() {
    return new ScriptFunction(code, free, null, null, null);
  }

  /** Adds where each frame stands, from the one at the root in to the innermost. */
  public static void stand(ResumableFrame root, ResumableFrame innermost, List<Standing> into) {
    ArrayDeque<ResumableFrame> frames = new ArrayDeque<>();
    for (ResumableFrame at = innermost; at != null; at = at == root ? null : at.awaiter) {
      frames.addFirst(at);
    }
    for (ResumableFrame each : frames) {
      each.stand(into);
    }
  }

  /**
   * Adds where each frame of a running computation stands, as far as the thread that runs it and
   * the frames have noted it, from the one at the root in. From any thread; what it finds is
   * consistent where the caller holds the interpreter lock.
   */
  public static void standRunning(ResumableFrame root, List<Standing> into) {
    ArrayDeque<ResumableFrame> frames = new ArrayDeque<>();
    for (ScriptThread each : root.code.execution.lock.threads()) {
      ArrayDeque<ResumableFrame> chain = new ArrayDeque<>();
      ResumableFrame at = (ResumableFrame) each.running;
      while (at != null && at != root) {
        chain.addFirst(at);
        at = at.awaiter;
      }
      if (at == root) {
        frames = chain;
      }
    }
    frames.addFirst(root);
    for (ResumableFrame each : frames) {
      each.standRunning(into);
    }
  }

  private void standRunning(List<Standing> into) {
    int offset = at > 0 ? at - 1 : code.definition() == null ? 0 : code.definition().start();
    into.add(new Standing(code.name, code.source, new Span(offset, offset + 1), null));
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

  /**
   * Hands on what this frame was resumed with to a computation it delegates to. One that is thrown
   * GeneratorExit closes what it delegates to, and then raises it itself (PEP 380).
   */
  public Object resume(Suspendable other) {
    ScriptError error = thrown;
    thrown = null;
    if (error != null && error.value().type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT)) {
      SuspendableMethods.close(other);
      throw error;
    }
    return error == null ? other.resume(sent) : other.resumeThrowing(error);
  }
}
