package org.aiolang.interpreter.value;

/**
 * A built-in value that {@code await} takes directly: a Future, a Task, a coroutine written in
 * Java.
 */
public interface Awaitable {
  /** The computation that {@code await} drives, new or the value itself. */
  Suspendable await();

  /**
   * The result if it is there without suspending (a future that is done), else null; raises a done
   * future's exception.
   */
  default Object resultIfDone() {
    return null;
  }
}
