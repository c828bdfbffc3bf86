package org.aiolang.interpreter.loop;

/**
 * Knows from a Java stack what a script waits in: for explanations, so that waiting itself pays
 * nothing for them.
 */
@FunctionalInterface
public interface BlockingCalls {
  /**
   * A call that blocks its thread.
   *
   * @param name as a script knows it
   * @param advice what to write in a coroutine instead: an imperative without a full stop
   */
  record Call(String name, String advice) {}

  /** The call that an entry of a stack belongs to, or null where it says nothing. */
  Call of(StackTraceElement entry);
}
