package org.aiolang.interpreter.exec;

/** How a statement completed, other than normally (which is null). */
public enum Completion {
  /** {@code break} looks for its loop. */
  BREAK,
  /** {@code continue} looks for its loop. */
  CONTINUE,
  /** {@link Frame#returned} has the function's result. */
  RETURN,
  /** The frame is suspended; every statement on the way noted its position. */
  SUSPEND
}
