package org.aiolang.interpreter.loop;

/**
 * The future that {@code sleep} waits for, and its own timer: 100,000 sleepers need one object
 * each.
 */
public final class SleepFuture extends Future implements Timed {
  private Object value;

  /** It is in the timers. */
  private boolean scheduled = true;

  /** It stands in the ready queue as a timer, which comes before its callbacks' turn. */
  private boolean due;

  SleepFuture(EventLoop loop, Object value) {
    super(loop);
    this.value = value;
  }

  /** The timer is not needed any more. */
  public void cancelTimer() {
    if (scheduled && value != null) {
      loop.timers.oneCancelled();
    }
    value = null;
  }

  @Override
  public boolean timerCancelled() {
    return value == null;
  }

  @Override
  public void timerDue() {
    scheduled = false;
    due = true;
  }

  @Override
  public void run() {
    if (due) {
      due = false;
      if (value != null && state == PENDING) {
        complete(FINISHED, value);
      }
    } else {
      deliver();
    }
  }
}
