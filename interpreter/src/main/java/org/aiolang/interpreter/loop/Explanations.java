package org.aiolang.interpreter.loop;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final Function<ScriptThread, List<Standing>> places;
  private final List<Supplier<String>> workers = new CopyOnWriteArrayList<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private UnaryOperator<String> paint = UnaryOperator.identity();
  private Watchdog watchdog;

  /** How long a step may hold a loop up before it is named. */
  long slowNanos = DEFAULT_SLOW_NANOS;

  /** Whether that was asked for, so that every such step is named. */
  boolean slowGiven;

  BlockingCalls blockingCalls = entry -> null;

  /**
   * @param places where a thread stands outside coroutines, as far as that is known: in a function
   *     while it is at a safepoint, and in the main module; the innermost first
   */
  Explanations(PrintStream errors, Function<ScriptThread, List<Standing>> places) {
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

  /** Whether anybody wants more than asyncio says. */
  boolean wanted() {
    return watchdog != null;
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

  /**
   * For how long something has been so that began when this was the count of entries; -1 unknown.
   */
  double secondsSince(int taken) {
    return watchdog == null ? -1 : watchdog.secondsSince(taken);
  }

  /** Tells whether a report about this is the first one. */
  boolean first(String about) {
    return told.add(about);
  }

  List<Standing> places(ScriptThread thread) {
    return places.apply(thread);
  }

  /** The function that a thread is in at a safepoint and that is no coroutine, or null. */
  Standing inner(ScriptThread thread) {
    List<Standing> all =
        thread == null || thread.safepointFrame == null ? List.of() : places(thread);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** What blocks a thread now, or null. */
  BlockingCalls.Call blockingCall(Thread thread) {
    return blockingCall(thread.getStackTrace());
  }

  BlockingCalls.Call blockingCall(StackTraceElement[] stack) {
    for (StackTraceElement each : stack) {
      BlockingCalls.Call found = blockingCalls.of(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Has a dump tell of worker processes.
   *
   * @param description a line without line feed, or null where there is nothing to tell; asked on
   *     any thread
   */
  public void workers(Supplier<String> description) {
    workers.add(description);
  }

  List<String> workers() {
    return workers.stream().map(Supplier::get).filter(Objects::nonNull).toList();
  }

  /** Prints a report: lines, each ended by a line feed. From any thread. */
  public void report(String lines) {
    errors.print(paint.apply(lines));
    errors.flush();
  }
}
