package org.aiolang.interpreter.loop;

/**
 * Time that stands still until somebody waits for it; then it jumps there. Any thread may read it.
 */
public final class VirtualClock implements Clock {
  /** 2000-01-01T00:00:00Z. */
  private static final long EPOCH_NANOS = 946_684_800_000_000_000L;

  private volatile long now;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public long epochNanos() {
    return EPOCH_NANOS + now;
  }

  @Override
  public boolean virtual() {
    return true;
  }

  @Override
  public synchronized void advanceTo(long nanoTime) {
    if (nanoTime > now) {
      now = nanoTime;
    }
  }
}
