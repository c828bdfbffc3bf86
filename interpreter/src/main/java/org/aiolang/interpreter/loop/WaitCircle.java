package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.interpreter.value.Standing;

/** Tasks that wait for each other in a circle. */
final class WaitCircle {
  private final Map<Task, Set<Task>> waitsFor = new HashMap<>();

  private WaitCircle(List<Task> tasks) {
    for (Task task : tasks) {
      Set<Task> waiters = new LinkedHashSet<>();
      TaskTree.waiters(task, waiters, new HashSet<>());
      for (Task each : waiters) {
        edge(each, task);
      }
      if (holder(task) instanceof Task holder && !holder.done()) {
        edge(task, holder);
      }
    }
  }

  private void edge(Task from, Task to) {
    waitsFor.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
  }

  private static Object holder(Task task) {
    Standing leaf = TaskTree.leaf(task);
    return leaf == null ? null : leaf.holder();
  }

  /** The tasks of a circle, each waiting for the next and the last for the first; empty if none. */
  static List<Task> of(EventLoop loop) {
    List<Task> tasks = loop.allTasks();
    WaitCircle circle = new WaitCircle(tasks);
    Set<Task> seen = new HashSet<>();
    for (Task task : tasks) {
      List<Task> found = circle.search(task, seen);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Follows the waits from a task on, depth first; without recursion, for chains may be long. */
  private List<Task> search(Task start, Set<Task> seen) {
    if (!seen.add(start)) {
      return List.of();
    }
    List<Task> path = new ArrayList<>(List.of(start));
    List<List<Task>> open = new ArrayList<>();
    open.add(next(start));
    while (!path.isEmpty()) {
      List<Task> left = open.getLast();
      if (left.isEmpty()) {
        open.removeLast();
        path.removeLast();
        continue;
      }
      Task each = left.removeFirst();
      int from = path.indexOf(each);
      if (from >= 0) {
        return path.subList(from, path.size());
      }
      if (seen.add(each)) {
        path.add(each);
        open.add(next(each));
      }
    }
    return List.of();
  }

  private List<Task> next(Task task) {
    return new ArrayList<>(waitsFor.getOrDefault(task, Set.of()));
  }

  /** The circle in a line ended by a line feed. */
  static String describe(List<Task> circle) {
    StringBuilder text = new StringBuilder("circle: ");
    for (int i = 0; i < circle.size(); i++) {
      Task task = circle.get(i);
      Task next = circle.get((i + 1) % circle.size());
      text.append(i == 0 ? "" : ", ").append(task.name());
      boolean lock = holder(task) == next;
      if (circle.size() == 1) {
        text.append(lock ? " holds the lock that it waits for" : " waits for itself");
      } else {
        text.append(lock ? " waits for a lock of " : " waits for ").append(next.name());
      }
    }
    return text.append('\n').toString();
  }

  /** What to do about it. */
  static String advice(List<Task> circle) {
    boolean locks = false;
    for (Task task : circle) {
      locks |= holder(task) != null;
    }
    if (!locks) {
      return "no task may wait for one that waits for it";
    }
    return circle.size() == 1
        ? "a task cannot take a Lock twice: take it once, and call functions that expect it taken"
        : "have every task take its locks in the same order";
  }
}
