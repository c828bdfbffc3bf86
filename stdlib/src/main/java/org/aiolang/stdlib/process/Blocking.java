package org.aiolang.stdlib.process;

import java.util.function.BooleanSupplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;

/** Waiting on a monitor without the interpreter lock. */
final class Blocking {
  /** No deadline. */
  static final long NEVER = Long.MAX_VALUE;

  private Blocking() {}

  /** When a timeout in seconds (None: never) is over, by {@code System.nanoTime()}. */
  static long deadline(Object timeout) {
    if (timeout == null || timeout == None.NONE) {
      return NEVER;
    }
    double seconds = Conversion.toDouble(timeout);
    if (seconds > 1e9) {
      return NEVER;
    }
    long deadline = System.nanoTime() + (long) (Math.max(0, seconds) * 1e9);
    return deadline == NEVER ? deadline - 1 : deadline;
  }

  /**
   * Waits on the monitor until the condition holds. Whoever changes what the condition reads does
   * so within the monitor and notifies. An interrupt of the thread lets what waits at the safepoint
   * run, KeyboardInterrupt for one.
   *
   * @return whether the condition holds, rather than the deadline being over
   */
  static boolean await(Engine engine, Object monitor, long deadline, BooleanSupplier condition) {
    while (true) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Boolean held =
          engine
              .lock()
              .blocking(() -> {
                try {
                  return waitFor(monitor, deadline, condition);
                } catch (InterruptedException interrupt) {
                  return null;
                }
              });
      if (held != null) {
        return held;
      }
      engine.lock().safepoint();
    }
  }

  private static boolean waitFor(Object monitor, long deadline, BooleanSupplier condition)
      throws InterruptedException {
    synchronized (monitor) {
      while (!condition.getAsBoolean()) {
        if (deadline == NEVER) {
          monitor.wait();
        } else {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            return false;
          }
          monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
        }
      }
      return true;
    }
  }

  /** Waits for a thread to end; false where the deadline was over first. */
  static boolean join(Engine engine, Thread thread, long deadline) {
    while (thread.isAlive()) {
      boolean interrupted =
          engine
              .lock()
              .blocking(() -> {
                try {
                  if (deadline == NEVER) {
                    thread.join();
                  } else {
                    long left = deadline - System.nanoTime();
                    if (left > 0) {
                      thread.join(java.time.Duration.ofNanos(left));
                    }
                  }
                  return false;
                } catch (InterruptedException interrupt) {
                  return true;
                }
              });
      if (interrupted) {
        engine.lock().safepoint();
      } else if (deadline != NEVER && System.nanoTime() - deadline >= 0) {
        return !thread.isAlive();
      }
    }
    return true;
  }
}
