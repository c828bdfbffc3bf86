package org.aiolang.interpreter.thread;

import org.aiolang.interpreter.error.ExceptionValue;

/** What one thread carries while it runs script code of one engine. */
public final class ScriptThread {
  /** How many of the innermost frames are known. */
  public static final int FRAMES = 64;

  /**
   * The innermost frames, each at its depth modulo {@link #FRAMES}; null where nothing runs. What a
   * warning finds its place by. Frames are something this package does not know.
   */
  public final Object[] frames = new Object[FRAMES];

  /** How many script functions are active; limits recursion. */
  public int depth;

  /** The exception that an {@code except} or {@code finally} is handling now, or null. */
  public ExceptionValue handled;

  /**
   * The event loop that runs on this thread, or null; an {@code EventLoop}, which this package does
   * not know.
   */
  public Object runningLoop;

  /** {@code contextvars}: the current context, or null before it was asked for. */
  public Object context;

  /**
   * Where the script calls something that makes tasks, while it does; null elsewhere. What
   * explanations say of a task's origin.
   */
  public Object spawning;

  /**
   * The innermost frame of a coroutine or generator that runs here; stale between steps. Frames are
   * something this package does not know.
   */
  public Object running;

  /** Where this thread stands at a safepoint, while it does: a frame, and a span in it or null. */
  public Object safepointFrame;

  public Object safepointSpan;

  /** {@code threading}'s object for this thread, or null before it was asked for. */
  public Object threadObject;

  final Thread java;

  ScriptThread(Thread java) {
    this.java = java;
  }

  /** Counts a function's end and forgets its frame. */
  public void leave() {
    frames[depth-- & FRAMES - 1] = null;
  }

  /** The Java thread. */
  public Thread java() {
    return java;
  }
}
