package org.aiolang.interpreter.exec;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.exec.suspend.ForgottenAwaits;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Namespace;

/** What all code of one engine shares while it runs. Touched only under the interpreter lock. */
public final class Execution {
  /** How deep awaits nest as direct Java calls before the trampoline takes over. */
  public static final int DIRECT_AWAIT_LIMIT = 256;

  /**
   * How deep awaits nest at all: memory is the bound, but a runaway recursion is to end as an
   * error.
   */
  public static final int AWAIT_LIMIT = 400_000;

  public final InterpreterLock lock;

  /** The names that every module sees. */
  public Namespace builtins;

  public final Importer importer;

  /** Whether every await unwinds to its trampoline, so that tests take every path of resumption. */
  public final boolean forceUnwinding;

  /** Reports an exception that nobody can catch: what it came from, and the exception. */
  public final BiConsumer<Object, ExceptionValue> unraisable;

  /** Notices coroutines that nobody awaits. */
  public final ForgottenAwaits forgotten;

  /** With {@link Completion#SUSPEND}: what was yielded. */
  public Object yielded;

  /**
   * With {@link Completion#SUSPEND}: the frame that yielded, or the one to start where {@link
   * #starts}.
   */
  public ResumableFrame suspended;

  /**
   * With {@link Completion#SUSPEND}: nothing was yielded, {@link #suspended} is to be started by
   * the trampoline.
   */
  public boolean starts;

  /**
   * With {@link Completion#SUSPEND}: an async generator yielded an item to whoever iterates over
   * it.
   */
  public boolean itemYielded;

  /** How many awaits are nested as direct calls now. */
  public int directAwaits;

  public Execution(
      InterpreterLock lock,
      Namespace builtins,
      Importer importer,
      boolean forceUnwinding,
      BiConsumer<Object, ExceptionValue> unraisable,
      Consumer<String> warnings) {
    this.lock = lock;
    this.builtins = builtins;
    this.importer = importer;
    this.forceUnwinding = forceUnwinding;
    this.unraisable = unraisable;
    this.forgotten = new ForgottenAwaits(warnings);
  }

  /** Suspends a frame with a value for whoever drives it. */
  public Object suspend(Frame frame, Object value) {
    yielded = value;
    suspended = (ResumableFrame) frame;
    return Completion.SUSPEND;
  }

  /** Counts a call; raises RecursionError beyond the limit. */
  public ScriptThread enter(Frame frame) {
    ScriptThread thread = lock.current;
    if (++thread.depth > lock.callLimit) {
      lookCloser(thread, frame);
    }
    thread.frames[thread.depth & ScriptThread.FRAMES - 1] = frame;
    return thread;
  }

  private void lookCloser(ScriptThread thread, Frame frame) {
    try {
      if (thread.depth > lock.recursionLimit()) {
        throw Errors.recursion();
      }
      safepoint(lock, frame, null);
    } catch (RuntimeException | Error raised) {
      thread.depth--;
      throw raised;
    }
  }

  /**
   * A {@link InterpreterLock#safepoint}, while which others can see where this thread stands.
   *
   * @param span of the loop that turns, or null at a function's start
   */
  public static void safepoint(InterpreterLock lock, Frame frame, Span span) {
    ScriptThread thread = lock.current;
    thread.safepointFrame = frame;
    thread.safepointSpan = span;
    try {
      lock.safepoint();
    } finally {
      thread.safepointFrame = null;
      thread.safepointSpan = null;
    }
  }
}
