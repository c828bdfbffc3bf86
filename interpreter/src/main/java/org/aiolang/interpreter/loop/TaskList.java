package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.List;

/** The tasks of a loop that are not done: a chain through the tasks, oldest first. */
final class TaskList {
  private Task first;
  private Task last;

  void add(Task task) {
    task.previous = last;
    if (last == null) {
      first = task;
    } else {
      last.next = task;
    }
    last = task;
  }

  void remove(Task task) {
    if (task.previous == null) {
      first = task.next;
    } else {
      task.previous.next = task.next;
    }
    if (task.next == null) {
      last = task.previous;
    } else {
      task.next.previous = task.previous;
    }
    task.previous = null;
    task.next = null;
  }

  List<Task> all() {
    List<Task> all = new ArrayList<>();
    for (Task task = first; task != null; task = task.next) {
      all.add(task);
    }
    return all;
  }

  /** From any thread. */
  boolean isEmpty() {
    return first == null;
  }

  /** From any thread. */
  boolean hasSeveral() {
    return first != last;
  }
}
