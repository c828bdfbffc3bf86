package org.aiolang.interpreter.loop;

import java.time.Instant;

/** The machine's clock. */
public final class SystemClock implements Clock {
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long epochNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public boolean virtual() {
    return false;
  }

  @Override
  public void advanceTo(long nanoTime) {}
}
