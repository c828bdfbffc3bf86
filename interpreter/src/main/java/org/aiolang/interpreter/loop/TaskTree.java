package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aiolang.interpreter.value.Standing;

/**
 * The tasks of a loop as text: each with what it waits for and where it stands, and below it the
 * tasks that it waits for.
 */
final class TaskTree {
  /** A tree of more tasks is cut. */
  private static final int MOST_TASKS = 200;

  /** More awaits inside each other than this are cut. */
  private static final int MOST_AWAITS = 6;

  private final EventLoop loop;
  private final List<Task> tasks;
  private final Map<Task, Set<Task>> children = new LinkedHashMap<>();
  private final Set<Task> shown = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  private final boolean withTimes;

  private TaskTree(EventLoop loop, boolean withTimes) {
    this.loop = loop;
    this.withTimes = withTimes;
    this.tasks = loop.allTasks();
  }

  /**
   * The tree, in lines each ended by a line feed. On the loop's thread, or while it waits.
   *
   * @param withTimes whether to tell since when each waits
   */
  static String of(EventLoop loop, boolean withTimes) {
    return new TaskTree(loop, withTimes).print();
  }

  private String print() {
    Set<Task> awaited = new HashSet<>();
    for (Task task : tasks) {
      Set<Task> waiting = new LinkedHashSet<>();
      waiters(task, waiting, new HashSet<>());
      for (Task each : waiting) {
        children.computeIfAbsent(each, key -> new LinkedHashSet<>()).add(task);
        awaited.add(task);
      }
    }
    for (Task task : tasks) {
      if (!awaited.contains(task)) {
        branch(task, "", "");
      }
    }
    for (Task task : tasks) {
      if (!shown.contains(task) && shown.size() < MOST_TASKS) {
        branch(task, "", ""); // of a circle
      }
    }
    if (shown.size() < tasks.size()) {
      out.append("and ").append(tasks.size() - shown.size()).append(" more tasks\n");
    }
    if (tasks.isEmpty()) {
      out.append("no task, but run_until_complete() waits for a future that nobody completes\n");
    }
    return out.toString();
  }

  /** The tasks that wait for a future, by way of those that it feeds. */
  static void waiters(Future future, Set<Task> into, Set<Future> seen) {
    if (!seen.add(future)) {
      return;
    }
    for (DoneCallback each : future.callbacks()) {
      Future fed = each.feeds();
      if (each instanceof Task task) {
        into.add(task);
      } else if (fed != null) {
        waiters(fed, into, seen);
      }
    }
  }

  private void branch(Task task, String first, String rest) {
    if (shown.size() >= MOST_TASKS) {
      return;
    }
    if (!shown.add(task)) {
      out.append(first).append(task.name()).append(": see above\n");
      return;
    }
    out.append(first).append(task.name()).append(' ').append(state(task));
    if (withTimes && task.waitingFor() != null) {
      out.append(Dump.since(loop, task));
    }
    out.append('\n');
    List<Task> below = new ArrayList<>(children.getOrDefault(task, Set.of()));
    String margin = rest + (below.isEmpty() ? "    " : "│   ");
    boolean runs = task == loop.currentTask;
    for (String line : places(task, runs ? loop.loops.explanations().inner(loop.thread) : null)) {
      out.append(margin).append(line).append('\n');
    }
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      branch(below.get(i), rest + (last ? "└── " : "├── "), rest + (last ? "    " : "│   "));
    }
  }

  private String state(Task task) {
    if (task == loop.currentTask) {
      return "is running";
    }
    Future on = task.waitingFor();
    if (on == null) {
      return "is ready to run";
    }
    return switch (on) {
      case Task other -> "waits for " + other.name();
      case SleepFuture sleep ->
          String.format(Locale.ROOT, "sleeps for another %.3f s", left(sleep));
      case GatheringFuture all ->
          "waits for " + all.pending() + " of " + all.size() + " in gather()";
      default -> {
        Standing leaf = leaf(task);
        if (leaf == null) {
          yield "waits for a future";
        }
        String detail = leaf.detail() == null ? "" : ", " + leaf.detail();
        yield "waits for " + leaf.function() + "()" + detail;
      }
    };
  }

  private double left(SleepFuture sleep) {
    double due = loop.timers.timeOf(sleep);
    return Double.isNaN(due) ? 0 : Math.max(0, due - loop.time());
  }

  /** The coroutine of the library that a task waits in, or null. */
  static Standing leaf(Task task) {
    Standing found = null;
    for (Standing each : TaskStacks.standing(task)) {
      if (each.source() != null) {
        found = null;
      } else if (found == null
          && !each.function().equals("wait_for")
          && !each.function().startsWith("_")) {
        found = each;
      } else if (found != null && each.detail() != null && found.detail() == null) {
        found = new Standing(found.function(), null, null, each.detail(), each.holder());
      }
    }
    return found;
  }

  static String text(Standing at) {
    return at.place() + " in " + at.function() + ": " + at.source().lineText(at.line()).strip();
  }

  /**
   * The lines a task stands at, the innermost first.
   *
   * @param task or null for none
   * @param inner where a function stands that the innermost one called, or null
   */
  static List<String> places(Task task, Standing inner) {
    List<String> lines = new ArrayList<>();
    if (inner != null) {
      lines.add("at " + text(inner));
    }
    if (task == null) {
      return lines;
    }
    boolean called = inner != null;
    for (Standing each : TaskStacks.standing(task).reversed()) {
      if (each.source() != null) {
        lines.add((lines.isEmpty() ? "at " : called ? "called from " : "awaited at ") + text(each));
        called = false;
      }
    }
    Standing origin = task.origin();
    if (origin != null) {
      lines.add("spawned at " + text(origin));
    }
    int more = lines.size() - MOST_AWAITS;
    if (more > 1) {
      lines.subList(MOST_AWAITS / 2, MOST_AWAITS / 2 + more).clear();
      lines.add(MOST_AWAITS / 2, "(" + more + " more awaits)");
    }
    return lines;
  }

  /** What to do about tasks that wait for ever: a sentence for each kind of wait, at most three. */
  static String advice(EventLoop loop) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Task task : loop.allTasks()) {
      Future on = task.waitingFor();
      if (on != null && !(on instanceof Task) && !(on instanceof GatheringFuture)) {
        Standing leaf = leaf(task);
        String sentence = sentence(leaf == null ? "" : leaf.function());
        if (sentence != null && sentences.size() < 3) {
          sentences.add(sentence);
        }
      }
    }
    if (sentences.isEmpty()) {
      sentences.add("no task may wait for one that waits for it");
    }
    return String.join("; ", sentences);
  }

  private static String sentence(String function) {
    return switch (function) {
      case "Lock.acquire" ->
          "have every task take its locks in the same order, and hold none where it takes it again";
      case "Queue.get" ->
          "nobody is left to put an item: end the consumers with queue.shutdown() or cancel()";
      case "Queue.put" -> "the queue is full and nobody is left to get: have a consumer run";
      case "Queue.join" -> "call queue.task_done() once for every item taken";
      case "Event.wait" -> "nobody is left to call event.set()";
      case "Condition.wait", "Condition.wait_for" -> "nobody is left to call notify()";
      case "Semaphore.acquire" -> "nobody is left to call release(): use 'async with'";
      case "Barrier.wait" -> "fewer tasks are left than the barrier wants";
      case "wait", "TaskGroup.__aexit__" -> null;
      default -> "nobody is left to complete the future";
    };
  }
}
