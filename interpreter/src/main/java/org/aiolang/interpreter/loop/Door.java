package org.aiolang.interpreter.loop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The only way into a loop from other threads: what they leave here, the loop's thread runs at the
 * start of its next turn, in the order it arrived. Outside work that is under way (a worker's job,
 * a thread's call) is announced with {@link #expect} and ended with {@link #deliver}; while there
 * is some, a virtual clock stands still and a loop with nothing to do has reason to wait.
 */
public final class Door {
  private record Entry(Runnable action, boolean expected, Entry earlier) {}

  private final AtomicReference<Entry> latest = new AtomicReference<>();
  private final AtomicInteger outside = new AtomicInteger();
  private volatile Thread sleeper;
  private volatile boolean closed;
  private volatile boolean woken;

  Door() {}

  /**
   * Hands in something to run on the loop's thread. From any thread, with or without the
   * interpreter lock.
   *
   * @return false where the loop is closed and it will never run
   */
  public boolean post(Runnable action) {
    return enter(action, false);
  }

  /**
   * Announces a piece of outside work; {@link #deliver} must follow exactly once. From any thread.
   */
  public void expect() {
    outside.incrementAndGet();
  }

  /**
   * Ends a piece of outside work and hands in what is to be done with its outcome. From any thread.
   */
  public boolean deliver(Runnable action) {
    return enter(action, true);
  }

  /**
   * Wakes the loop if it is waiting, so that it looks at the interpreter's interrupts. From any
   * thread.
   */
  public void wake() {
    woken = true;
    Thread waits = sleeper;
    if (waits != null) {
      LockSupport.unpark(waits);
    }
  }

  /** How many pieces of outside work are under way or delivered but not yet taken in. */
  public int outsideWork() {
    return outside.get();
  }

  /** Ends a piece of outside work whose outcome reached the loop's thread by itself. */
  void delivered() {
    outside.decrementAndGet();
  }

  private boolean enter(Runnable action, boolean expected) {
    if (closed) {
      if (expected) {
        outside.decrementAndGet();
      }
      return false;
    }
    Entry earlier;
    Entry entry;
    do {
      earlier = latest.get();
      entry = new Entry(action, expected, earlier);
    } while (!latest.compareAndSet(earlier, entry));
    Thread waits = sleeper;
    if (waits != null) {
      LockSupport.unpark(waits);
    }
    return true;
  }

  boolean isEmpty() {
    return latest.get() == null;
  }

  /** Moves all that arrived to the ready queue. */
  void drain(ReadyQueue ready) {
    Entry at = latest.getAndSet(null);
    Entry first = null;
    int delivered = 0;
    while (at != null) {
      first = new Entry(at.action, at.expected, first);
      if (at.expected) {
        delivered++;
      }
      at = at.earlier;
    }
    for (; first != null; first = first.earlier) {
      ready.add(first.action);
    }
    if (delivered > 0) {
      outside.addAndGet(-delivered);
    }
  }

  /**
   * Waits on the loop's thread until something arrives, {@link #wake} is called or the time is
   * over; without the interpreter lock.
   *
   * @return whether the time is over
   */
  boolean await(long nanos) {
    sleeper = Thread.currentThread();
    try {
      long end = nanos == Long.MAX_VALUE ? 0 : System.nanoTime() + nanos;
      while (latest.get() == null && !woken) {
        if (nanos == Long.MAX_VALUE) {
          LockSupport.park(this);
        } else {
          long left = end - System.nanoTime();
          if (left <= 0) {
            return true;
          }
          LockSupport.parkNanos(this, left);
        }
      }
      woken = false;
      return false;
    } finally {
      sleeper = null;
    }
  }

  void close() {
    closed = true;
    latest.set(null);
  }
}
