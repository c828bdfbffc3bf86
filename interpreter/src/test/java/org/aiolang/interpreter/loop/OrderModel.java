package org.aiolang.interpreter.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The package's model of the order of things, as plainly as it can be written: a ready queue,
 * timers, futures, and tasks that are scripts of operations. Every callback of a future is an entry
 * of its own here, as in asyncio.
 */
final class OrderModel {
  /** What a task does next; {@code number} says which future, which task or how long. */
  enum Kind {
    YIELD,
    SLEEP,
    AWAIT_FUTURE,
    AWAIT_TASK,
    SET_FUTURE,
    CANCEL_TASK,
    SPAWN,
    CALL_SOON,
    CALL_AT
  }

  record Operation(Kind kind, int number) {}

  private static final class ModelFuture {
    boolean done;
    boolean cancelled;
    final List<Runnable> callbacks = new ArrayList<>();
  }

  private final class ModelTask {
    final int name;
    final List<Operation> script;
    final ModelFuture end = new ModelFuture();
    boolean started;
    int at;
    boolean mustCancel;
    ModelFuture waitingFor;
    ModelTask waitingForTask;

    ModelTask(int name, List<Operation> script) {
      this.name = name;
      this.script = script;
    }
  }

  private record Timer(double time, int order, Runnable action) {}

  final List<String> trace = new ArrayList<>();
  private final List<List<Operation>> scripts;
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  private final List<Timer> timers = new ArrayList<>();
  private final List<ModelTask> tasks = new ArrayList<>();
  private final List<ModelFuture> futures = new ArrayList<>();
  private double now;
  private int timersMade;

  /**
   * @param first how many of the scripts are started at once; SPAWN starts the next
   */
  OrderModel(List<List<Operation>> scripts, int first, int futureCount) {
    this.scripts = scripts;
    for (int i = 0; i < futureCount; i++) {
      futures.add(new ModelFuture());
    }
    for (int i = 0; i < Math.min(first, scripts.size()); i++) {
      spawn();
    }
  }

  /** Runs until nothing is ready and no timer is left. */
  void run() {
    while (!ready.isEmpty() || !timers.isEmpty()) {
      timers.sort(Comparator.comparingDouble(Timer::time).thenComparingInt(Timer::order));
      if (ready.isEmpty()) {
        now = Math.max(now, timers.getFirst().time);
      }
      while (!timers.isEmpty() && timers.getFirst().time <= now) {
        ready.add(timers.removeFirst().action);
      }
      for (int left = ready.size(); left > 0; left--) {
        ready.remove().run();
      }
    }
  }

  private void spawn() {
    if (tasks.size() < scripts.size()) {
      ModelTask task = new ModelTask(tasks.size(), scripts.get(tasks.size()));
      tasks.add(task);
      ready.add(() -> step(task, false));
    }
  }

  private void at(double time, Runnable action) {
    timers.add(new Timer(time, timersMade++, action));
  }

  private void complete(ModelFuture future, boolean cancelled) {
    if (!future.done) {
      future.done = true;
      future.cancelled = cancelled;
      ready.addAll(future.callbacks);
    }
  }

  private boolean cancel(ModelTask task) {
    if (task.end.done) {
      return false;
    }
    if (task.waitingForTask != null && cancel(task.waitingForTask)) {
      return true;
    }
    if (task.waitingForTask == null && task.waitingFor != null && !task.waitingFor.done) {
      complete(task.waitingFor, true);
      return true;
    }
    task.mustCancel = true;
    return true;
  }

  private void await(ModelTask task, ModelFuture future, ModelTask of) {
    task.waitingFor = future;
    task.waitingForTask = of;
    future.callbacks.add(() -> step(task, future.cancelled));
    if (task.mustCancel && (of == null || cancel(of))) {
      if (of == null) {
        complete(future, true);
      }
      task.mustCancel = false;
    }
  }

  private void step(ModelTask task, boolean thrown) {
    boolean cancelled = thrown || task.mustCancel;
    task.mustCancel = false;
    task.waitingFor = null;
    task.waitingForTask = null;
    if (cancelled && !task.started) { // none of its code ever runs
      complete(task.end, true);
      return;
    }
    task.started = true;
    if (cancelled) {
      trace.add(task.name + " cancelled");
      if (task.at % 2 == 0) { // at odd places it is swallowed
        complete(task.end, true);
        return;
      }
    }
    while (task.at < task.script.size()) {
      Operation operation = task.script.get(task.at++);
      int number = operation.number;
      trace.add(task.name + " " + operation.kind + " " + number + " at " + now);
      switch (operation.kind) {
        case YIELD -> {
          ready.add(() -> step(task, false));
          return;
        }
        case SLEEP -> {
          ModelFuture future = new ModelFuture();
          at(now + 1 + number, () -> complete(future, false));
          await(task, future, null);
          return;
        }
        case AWAIT_FUTURE -> {
          ModelFuture future = futures.get(number % futures.size());
          if (!future.done) {
            await(task, future, null);
            return;
          }
        }
        case AWAIT_TASK -> { // only an earlier one, so that no two wait for each other
          if (task.name > 0) {
            ModelTask other = tasks.get(number % task.name);
            if (!other.end.done) {
              await(task, other.end, other);
              return;
            }
          }
        }
        case SET_FUTURE -> complete(futures.get(number % futures.size()), false);
        case CANCEL_TASK -> trace.add(task.name + " " + cancel(tasks.get(number % tasks.size())));
        case SPAWN -> spawn();
        case CALL_SOON -> ready.add(() -> trace.add(task.name + " soon " + number));
        case CALL_AT -> at(now + number, () -> trace.add(task.name + " later " + number));
      }
    }
    trace.add(task.name + " ends");
    complete(task.end, task.mustCancel);
  }
}
