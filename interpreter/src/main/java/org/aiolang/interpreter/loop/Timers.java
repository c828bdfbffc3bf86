package org.aiolang.interpreter.loop;

import java.util.Arrays;

/** Timers by (time, order of registration): a binary heap over parallel arrays. */
final class Timers {
  /** What CPython calls the clock's resolution: timers this close are due. */
  private static final double RESOLUTION = 1e-9;

  /** Cancelled timers are purged where there are more than this and over half are cancelled. */
  private static final int FEW = 100;

  private double[] when = new double[16];
  private long[] order = new long[16];
  private Timed[] items = new Timed[16];
  private int size;
  private long registered;
  private int cancelled;

  int size() {
    return size;
  }

  /** The earliest time, in the loop's seconds; there must be a timer. */
  double firstTime() {
    return when[0];
  }

  Timed first() {
    return items[0];
  }

  void add(double time, Timed item) {
    if (size == items.length) {
      when = Arrays.copyOf(when, size * 2);
      order = Arrays.copyOf(order, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    rise(size++, time, registered++, item);
  }

  Timed removeFirst() {
    Timed first = items[0];
    size--;
    double time = when[size];
    long sequence = order[size];
    Timed last = items[size];
    items[size] = null;
    if (size > 0) {
      sink(0, time, sequence, last);
    }
    return first;
  }

  /** One of them need not run any more. */
  void oneCancelled() {
    cancelled++;
  }

  /** Moves those that are due to the loop's ready queue. */
  void takeDue(EventLoop loop) {
    if (size > FEW && cancelled * 2 > size) {
      purge();
      cancelled = 0;
    }
    double end = 0;
    while (size > 0) {
      Timed first = first();
      if (first.timerCancelled()) {
        dropFirst();
        continue;
      }
      if (end == 0) {
        end = loop.time() + RESOLUTION;
      }
      if (firstTime() >= end) {
        return;
      }
      removeFirst();
      first.timerDue();
      loop.ready.add(first);
    }
  }

  /** Drops what is cancelled before the first that is not. */
  void dropCancelledFirst() {
    while (size > 0 && first().timerCancelled()) {
      dropFirst();
    }
  }

  private void dropFirst() {
    removeFirst().timerDue();
    cancelled--;
  }

  /** Drops all cancelled timers. */
  void purge() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!items[i].timerCancelled()) {
        when[kept] = when[i];
        order[kept] = order[i];
        items[kept++] = items[i];
      }
    }
    Arrays.fill(items, kept, size, null);
    size = kept;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i, when[i], order[i], items[i]);
    }
  }

  void clear() {
    Arrays.fill(items, 0, size, null);
    size = 0;
  }

  /** The time of an item, found by looking at all; NaN where it is not there. */
  double timeOf(Timed item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return when[i];
      }
    }
    return Double.NaN;
  }

  private void rise(int from, double time, long sequence, Timed item) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (when[parent] <= time) {
        break; // an equal time was registered before this one
      }
      move(parent, at);
      at = parent;
    }
    place(at, time, sequence, item);
  }

  private void sink(int from, double time, long sequence, Timed item) {
    int at = from;
    int half = size >>> 1;
    while (at < half) {
      int child = 2 * at + 1;
      int right = child + 1;
      if (right < size && before(when[right], order[right], when[child], order[child])) {
        child = right;
      }
      if (before(time, sequence, when[child], order[child])) {
        break;
      }
      move(child, at);
      at = child;
    }
    place(at, time, sequence, item);
  }

  private void move(int from, int to) {
    when[to] = when[from];
    order[to] = order[from];
    items[to] = items[from];
  }

  private void place(int at, double time, long sequence, Timed item) {
    when[at] = time;
    order[at] = sequence;
    items[at] = item;
  }

  private static boolean before(double time, long sequence, double otherTime, long otherSequence) {
    return time < otherTime || (time == otherTime && sequence < otherSequence);
  }
}
