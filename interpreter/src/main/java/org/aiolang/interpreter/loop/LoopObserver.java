package org.aiolang.interpreter.loop;

/**
 * Watches a loop: debug mode, diagnostics, traces. All on the loop's thread; a loop without
 * observer pays a null check.
 */
public interface LoopObserver {
  /** A task was made and is about to be scheduled, or (eager) to run. */
  default void created(Task task) {}

  /** A task is about to run its next step. */
  default void stepping(Task task) {}

  /**
   * A task's step has ended with a wait. @param on the future it waits for, or null where it only
   * gave up its turn
   */
  default void suspended(Task task, Future on) {}

  /** A task is done. */
  default void finished(Task task) {}

  /** The loop has nothing ready and no timer; only outside work (maybe none) could wake it. */
  default void idle(EventLoop loop) {}
}
