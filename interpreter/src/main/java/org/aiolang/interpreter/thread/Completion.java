package org.aiolang.interpreter.thread;

/**
 * Something that will be done by another thread or process, as an event loop sees it: what {@code
 * loop.run_in_executor} and {@code asyncio.wrap_future} get from {@code concurrent.futures}.
 */
public interface Completion {
  /** Whether it has returned, raised or been cancelled. */
  boolean isDone();

  /** Whether it was cancelled. */
  boolean isCancelled();

  /**
   * Asks for it not to be begun; false where that is too late. Needs the interpreter lock:
   * callbacks may run.
   */
  boolean cancelUnbegun();

  /**
   * Has something run once it is done: at once where it is already, else on the thread that does
   * it, which may not hold the interpreter lock. The listener must be quick and must not raise.
   */
  void whenDone(Runnable listener);

  /**
   * The value, once it is done and not cancelled. Needs the interpreter lock.
   *
   * @throws org.aiolang.interpreter.error.ScriptError what it raised
   */
  Object outcome();
}
