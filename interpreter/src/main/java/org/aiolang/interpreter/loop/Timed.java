package org.aiolang.interpreter.loop;

/** What a timer runs when it is due. */
interface Timed extends Runnable {
  /** Whether it need not run any more; such a timer is dropped without waiting for its time. */
  boolean timerCancelled();

  /** It has left the timers and stands in the ready queue now. */
  void timerDue();
}
