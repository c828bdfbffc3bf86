package org.aiolang.interpreter.loop;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Standing;

/** What an engine does at this moment, as text: its tasks as a tree, its threads, its workers. */
public final class Dump {
  /** After this it is told without the interpreter lock, as well as can be. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private Dump() {}

  /** The dump, lines each ended by a line feed. From any thread, which is not to hold the lock. */
  public static String of(Loops loops) {
    boolean consistent = loops.lock.acquireWithin(PATIENCE_NANOS);
    try {
      return describe(loops);
    } finally {
      if (consistent) {
        loops.lock.release();
      }
    }
  }

  /** The tasks of a loop as a tree, or a sentence where there are none. Under the lock. */
  public static String tasks(EventLoop loop) {
    return !loop.tasks.isEmpty() ? TaskTree.of(loop, true) : "no task runs\n";
  }

  private static String describe(Loops loops) {
    StringBuilder out = new StringBuilder();
    for (ScriptThread each : loops.lock.threads()) {
      boolean asks = each.java() == Thread.currentThread();
      if (each.java().isAlive() && !asks) {
        thread(loops, each, out);
      }
    }
    for (String each : loops.explanations().workers()) {
      out.append(each).append('\n');
    }
    return out.toString();
  }

  private static void thread(Loops loops, ScriptThread thread, StringBuilder out) {
    boolean main = thread.java() == loops.lock.mainThread;
    String name = main ? "the main thread" : "thread " + thread.java().getName();
    EventLoop loop = thread.runningLoop instanceof EventLoop running ? running : null;
    out.append("aio: ").append(name);
    BlockingCalls.Call call =
        loop != null && loop.waiting ? null : loops.explanations().blockingCall(thread.java());
    if (loop != null) {
      int count = loop.allTasks().size();
      out.append(" runs an event loop with ").append(count).append(count == 1 ? " task" : " tasks");
      out.append(loop.waiting ? ", waiting" : "");
    }
    out.append(call == null ? "" : ", in " + call.name()).append('\n');
    List<Standing> places = loops.explanations().places(thread);
    if (loop == null || loop.currentTask == null && !loop.waiting) {
      String first = "at ";
      for (Standing each : places) {
        out.append("    ").append(first).append(TaskTree.text(each)).append('\n');
        first = "called from ";
      }
    }
    if (loop != null && !loop.tasks.isEmpty()) {
      out.append(TaskTree.of(loop, true));
    }
  }

  /** {@code for 3.2 s}, or nothing where that is not known. */
  static String since(EventLoop loop, Task task) {
    double seconds = loop.loops.explanations().secondsSince(task.suspendedAt());
    return seconds < 0 ? "" : String.format(Locale.ROOT, ", for %.1f s", seconds);
  }
}
