package org.aiolang.interpreter.loop;

/** What is called, through the ready queue, when a future is done. Compared by identity. */
@FunctionalInterface
public interface DoneCallback {
  void done(Future future);

  /**
   * The future that this may complete in turn, or null: how explanations find who waits for whom.
   */
  default Future feeds() {
    return null;
  }
}
