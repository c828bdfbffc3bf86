package org.aiolang.interpreter.loop;

/**
 * When a loop had taken how many entries from its ready queue, looked at now and then: so a task
 * that waits notes a count, which costs nothing, and somebody who asks learns since when. The older
 * a moment, the fewer there are around it.
 */
final class Moments {
  private static final int MOST = 256;

  private final int[] counts = new int[MOST];
  private final long[] times = new long[MOST];
  private int size;

  synchronized void note(int count, long nanoTime) {
    if (size > 0 && counts[size - 1] == count) {
      return; // nothing happened since
    }
    if (size == MOST) {
      thin();
    }
    counts[size] = count;
    times[size++] = nanoTime;
  }

  /** Drops every second one of the older half. */
  private void thin() {
    int kept = 0;
    for (int i = 0; i < MOST; i++) {
      if (i >= MOST / 2 || i % 2 == 0) {
        counts[kept] = counts[i];
        times[kept++] = times[i];
      }
    }
    size = kept;
  }

  /** About how many seconds ago the count was this; -1 where that is not known. */
  synchronized double secondsSince(int count) {
    for (int i = 0; i < size; i++) {
      if (counts[i] - count >= 0) {
        return (System.nanoTime() - times[i]) / 1e9;
      }
    }
    return -1;
  }
}
