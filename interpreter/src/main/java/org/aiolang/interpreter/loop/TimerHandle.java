package org.aiolang.interpreter.loop;

/** A callback scheduled for a time, {@code asyncio.TimerHandle}. */
public final class TimerHandle extends Handle implements Timed {
  /** In the loop's seconds. */
  final double when;

  private boolean scheduled = true;

  TimerHandle(EventLoop loop, double when, Object callback, Object[] arguments, Context context) {
    super(loop.loops.timerHandleType, loop, callback, arguments, context);
    this.when = when;
  }

  @Override
  public void cancel() {
    if (!cancelled && scheduled) {
      loop.timers.oneCancelled();
    }
    super.cancel();
  }

  @Override
  public boolean timerCancelled() {
    return cancelled;
  }

  @Override
  public void timerDue() {
    scheduled = false;
  }
}
