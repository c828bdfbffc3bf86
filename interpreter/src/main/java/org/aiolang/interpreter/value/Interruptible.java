package org.aiolang.interpreter.value;

/** A thread that runs scripts and takes in what wants to interrupt them in long loops of ours. */
public interface Interruptible {
  /** Raises what waits for this thread, as KeyboardInterrupt; mostly there is nothing. */
  void takeInterrupt();
}
