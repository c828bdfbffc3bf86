package org.aiolang.interpreter.loop;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Standing;

/**
 * What the loops of an engine say beyond what asyncio does, and how: each report once for a place,
 * on standard error, in one piece.
 */
public final class Explanations {
  private static final long DEFAULT_SLOW_NANOS = 100_000_000;

  private final PrintStream errors;
  private final Function<ScriptThread, Standing> places;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private UnaryOperator<String> paint = UnaryOperator.identity();
  private Watchdog watchdog;

  /** How long a step may hold a loop up before it is named. */
  long slowNanos = DEFAULT_SLOW_NANOS;

  /** Whether that was asked for, so that every such step is named. */
  boolean slowGiven;

  BlockingCalls blockingCalls = entry -> null;

  /**
   * @param places where a thread that is at a safepoint stands in a function that is no coroutine,
   *     or null
   */
  Explanations(PrintStream errors, Function<ScriptThread, Standing> places) {
    this.errors = errors;
    this.places = places;
  }

  /** Colours reports. */
  public void paint(UnaryOperator<String> painter) {
    paint = painter;
  }

  /**
   * Has steps that hold a loop up be named while they run; without this nobody watches.
   *
   * @param milliseconds how long a step may take, 0 for ever; null for the default, and then only
   *     those that hold somebody up
   */
  public void watch(Double milliseconds, BlockingCalls calls) {
    blockingCalls = calls;
    if (milliseconds != null) {
      slowGiven = true;
      slowNanos = milliseconds == 0 ? Long.MAX_VALUE : (long) (milliseconds * 1e6);
    }
    watchdog = new Watchdog(this);
  }

  /** A loop of the main thread runs from now on. */
  void running(EventLoop loop) {
    if (watchdog != null) {
      watchdog.watch(loop);
    }
  }

  /** The loop that was named last does not run any more. */
  void stopped() {
    if (watchdog != null) {
      watchdog.watch(null);
    }
  }

  /** For how long something has been so that began when this was the count of entries; -1 unknown. */
  double secondsSince(int taken) {
    return watchdog == null ? -1 : watchdog.secondsSince(taken);
  }

  /** Tells whether a report about this is the first one. */
  boolean first(String about) {
    return told.add(about);
  }

  Standing place(ScriptThread thread) {
    return places.apply(thread);
  }

  /** Prints a report: lines, each ended by a line feed. From any thread. */
  public void report(String lines) {
    errors.print(paint.apply(lines));
    errors.flush();
  }
}
