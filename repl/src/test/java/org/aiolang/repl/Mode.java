package org.aiolang.repl;

import org.aiolang.interpreter.loop.Clock;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.interpreter.loop.VirtualClock;

/** The ways in which every script of the tests runs, with the same outcome in each. */
enum Mode {
  PLAIN,

  /** Every await unwinds to the task's trampoline, so that every resumable path is taken. */
  UNWINDING,

  /** Time stands still until somebody waits for it. */
  VIRTUAL;

  Clock clock() {
    return this == VIRTUAL ? new VirtualClock() : new SystemClock();
  }

  boolean forcesUnwinding() {
    return this == UNWINDING;
  }
}
