package org.aiolang.stdlib.cpu;

/** Ends a computation whose thread was interrupted, so that a script's Ctrl-C comes through. */
final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Interruption() {
    super(null, null, false, false);
  }

  /** For every step of a computation that takes some microseconds or more. */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Interruption();
    }
  }
}
