package org.aiolang.interpreter.loop;

/**
 * Where a loop and {@code time} take the time from: the system's, or a virtual one that jumps when
 * nothing is ready.
 */
public interface Clock {
  /** Monotonic time in nanoseconds since some fixed point. */
  long nanoTime();

  /** Wall-clock time in nanoseconds since 1970. */
  long epochNanos();

  /**
   * Whether time moves only by {@link #advanceTo}: then a loop with nothing ready jumps to its next
   * timer instead of waiting (but waits for outside work that is pending).
   */
  boolean virtual();

  /** Moves a virtual clock forward to {@code nanoTime}; a system clock ignores it. */
  void advanceTo(long nanoTime);
}
