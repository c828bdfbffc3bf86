package org.aiolang.interpreter.loop;

/** A timer whose callback is Java. */
public final class NativeTimer implements Timed {
  private final EventLoop loop;
  private Runnable action;
  private boolean scheduled = true;

  NativeTimer(EventLoop loop, Runnable action) {
    this.loop = loop;
    this.action = action;
  }

  /** Keeps it from running. */
  public void cancel() {
    if (action != null && scheduled) {
      loop.timers.oneCancelled();
    }
    action = null;
  }

  @Override
  public boolean timerCancelled() {
    return action == null;
  }

  @Override
  public void timerDue() {
    scheduled = false;
  }

  @Override
  public void run() {
    if (action != null) {
      action.run();
    }
  }
}
