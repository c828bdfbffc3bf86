package org.aiolang.interpreter.thread;

import org.aiolang.interpreter.value.Interruptible;

/**
 * A thread for a main script. It knows the lock of the engine it runs, so that long loops in Java,
 * which know no engine, can look for Ctrl-C.
 */
public final class MainThread extends Thread implements Interruptible {
  /** Set when it first takes an engine's lock. */
  private InterpreterLock lock;

  /**
   * @param stackBytes how deep calls may nest; only what is used is taken from memory
   */
  public MainThread(Runnable script, long stackBytes) {
    super(null, script, "main script", stackBytes);
  }

  void runs(InterpreterLock engine) {
    lock = engine;
  }

  @Override
  public void takeInterrupt() {
    if (lock != null && lock.wantsAttention() && lock.held()) {
      lock.takeInterrupt();
    }
  }
}
