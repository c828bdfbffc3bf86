package org.aiolang.interpreter.loop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Standing;

/**
 * Names a step that holds a loop up while it runs: a thread of its own looks now and then whether
 * the loop still runs the same entry of its ready queue. The loop pays nothing for it.
 *
 * <p>So that a slow machine raises no false alarm, computing counts by what the thread got of a
 * processor, not by the clock; loading classes and importing modules does not count, and a look
 * that comes late itself begins anew. Unless a threshold was asked for, a step is named only where
 * somebody is held up by it: another task, a timer, a callback.
 */
final class Watchdog implements Runnable {
  /**
   * While this JVM is so young, its code is slow: computing may take {@link #YOUNG_FACTOR} times as
   * long.
   */
  private static final long YOUNG_NANOS = 1_000_000_000;

  private static final int YOUNG_FACTOR = 3;

  /** A script that blocks everywhere is told so often. */
  private static final int MOST_REPORTS = 10;

  private static final long LOOK_NANOS = 100_000_000;

  private static final long LONGEST_PAUSE_NANOS = 250_000_000;

  private final Explanations explanations;
  private final Moments moments = new Moments();
  private final long started = System.nanoTime();
  private Thread thread;
  private volatile EventLoop loop;
  private Thread watched;
  private int reports;

  /** The entry of the ready queue that ran at the last look, and since when it is known to. */
  private int entry;

  private boolean running;
  private long since;
  private long processorBefore;
  private boolean told;

  Watchdog(Explanations explanations) {
    this.explanations = explanations;
  }

  /** Watches a loop, or none, from now on. On the thread that runs loops. */
  void watch(EventLoop runs) {
    loop = runs;
    if (runs == null) {
      return;
    }
    if (thread == null) {
      thread = new Thread(null, this, "aio watchdog", 1 << 18);
      thread.setDaemon(true);
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  double secondsSince(int taken) {
    return moments.secondsSince(taken);
  }

  private long threshold(EventLoop runs) {
    return runs.debug ? (long) (runs.slowCallbackDuration * 1e9) : explanations.slowNanos;
  }

  @Override
  public void run() {
    long last = System.nanoTime();
    while (true) {
      EventLoop runs = loop;
      if (runs == null) {
        running = false;
        LockSupport.park(this);
        last = System.nanoTime();
        continue;
      }
      long threshold = threshold(runs);
      long pause = Math.max(2_000_000, Math.min(LONGEST_PAUSE_NANOS, threshold / 2));
      LockSupport.parkNanos(this, pause);
      long now = System.nanoTime();
      if (now - last > 2 * pause + 20_000_000) {
        running = false; // this process was held up itself
      }
      last = now;
      look(runs, now, threshold);
    }
  }

  private void look(EventLoop runs, long now, long threshold) {
    ScriptThread runner = runs.thread;
    int taken = runs.ready.taken();
    moments.note(taken, now);
    if (runner == null || runs.waiting) {
      running = false;
      return;
    }
    if (!running || taken != entry) {
      running = true;
      entry = taken;
      told = false;
      watched = runner.java();
      begin(now);
      return;
    }
    if (!told && threshold != Long.MAX_VALUE) {
      suspect(runs, now, threshold);
    }
  }

  private void begin(long now) {
    since = now;
    processorBefore = -1;
  }

  private void suspect(EventLoop runs, long now, long threshold) {
    StackTraceElement[] stack = watched.getStackTrace();
    if (isAtHome(stack)) {
      begin(now);
      return;
    }
    boolean blocks = isBlocked(stack);
    if (!blocks) {
      long processor = processor();
      if (processorBefore < 0) {
        processorBefore = processor;
        since = Math.max(since, now - threshold / 2);
        return;
      }
      boolean young = !explanations.slowGiven && now - started < YOUNG_NANOS;
      long enough = young ? YOUNG_FACTOR * threshold : threshold;
      long used = processor - processorBefore;
      long spent = now - since;
      // most of the time, or as much as the whole threshold
      if (spent < enough || used < Math.min(enough, spent * 4 / 10)) {
        return;
      }
    } else if (now - since < threshold) {
      return;
    }
    report(runs, now, stack, blocks);
  }

  private long processor() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(watched.threadId()) : 0;
  }

  /** Whether it is about the interpreter's own affairs, which are nobody's fault. */
  private static boolean isAtHome(StackTraceElement[] stack) {
    for (StackTraceElement each : stack) {
      String name = each.getClassName();
      if (name.startsWith("java.lang.ClassLoader")
          || name.startsWith("jdk.internal.loader.")
          || name.startsWith("java.lang.invoke.MethodHandleNatives")
          || name.startsWith("org.antlr.")
          || name.equals("org.aiolang.interpreter.ImportSystem")
          || each.getMethodName().equals("<clinit>")) {
        return true;
      }
      if (name.equals(InterpreterLock.class.getName()) && each.getMethodName().equals("acquire")) {
        return true; // another thread runs
      }
    }
    return stack.length == 0;
  }

  private boolean isBlocked(StackTraceElement[] stack) {
    Thread.State state = watched.getState();
    if (state != Thread.State.RUNNABLE) {
      return true;
    }
    StackTraceElement top = stack[0];
    return top.isNativeMethod()
        && (top.getClassName().startsWith("java.io.")
            || top.getClassName().startsWith("sun.nio.")
            || top.getClassName().startsWith("java.net."));
  }

  private boolean holdsSomebodyUp(EventLoop runs) {
    return explanations.slowGiven
        || runs.debug
        || runs.ready.size() > 0
        || runs.timers.size() > 0
        || runs.tasks.hasSeveral();
  }

  private void report(EventLoop runs, long now, StackTraceElement[] stack, boolean blocks) {
    told = true;
    if (reports >= MOST_REPORTS || !holdsSomebodyUp(runs)) {
      return;
    }
    InterpreterLock lock = runs.loops.lock;
    boolean consistent = lock.acquireWithin(LOOK_NANOS);
    String text;
    try {
      if (runs.ready.taken() != entry) {
        return; // over already
      }
      text = describe(runs, now, stack, blocks);
    } finally {
      if (consistent) {
        lock.release();
      }
    }
    if (text != null) {
      reports++;
      explanations.report(text);
    }
  }

  /** The report, or null where the line was named before. */
  private String describe(EventLoop runs, long now, StackTraceElement[] stack, boolean blocks) {
    Task task = runs.currentTask;
    BlockingCalls.Call call = blocks ? explanations.blockingCall(stack) : null;
    Standing inner = blocks ? null : explanations.inner(runs.thread);
    List<String> places = TaskTree.places(task, inner);
    String name = task != null ? task.name() : runs.callback();
    if (!explanations.first("slow " + (places.isEmpty() ? name : places.getFirst()))) {
      return null;
    }
    StringBuilder out = new StringBuilder("aio: ").append(name).append(" has held the event loop");
    out.append(String.format(Locale.ROOT, " for %.1f s", Math.max(0.1, (now - since) / 1e9)));
    out.append(!blocks ? ", computing" : call == null ? ", blocked" : " in " + call.name());
    int others = runs.allTasks().size() - (task == null ? 0 : 1);
    if (others > 0) {
      out.append(others == 1 ? "; another task waits" : "; " + others + " other tasks wait");
    }
    out.append('\n');
    for (String line : places) {
      out.append("    ").append(line).append('\n');
    }
    return out.append("help: ").append(advice(call, blocks, inner)).append('\n').toString();
  }

  private static String advice(BlockingCalls.Call call, boolean blocks, Standing inner) {
    if (call != null) {
      return call.advice();
    }
    if (blocks) {
      return "have a thread do what blocks: await spawn_thread(function, …)";
    }
    return inner == null || inner.function().startsWith("<")
        ? "make this a function that another process computes: await spawn_process(function, …)"
        : "have another process compute: await spawn_process(" + inner.function() + ", …)";
  }
}
