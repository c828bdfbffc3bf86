package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;

/**
 * Stands for a future that a task must reach through its methods: one of a script's class that is
 * no {@link Future}, or that redefines {@code add_done_callback}.
 */
final class ForeignFuture extends Future {
  final Object foreign;

  /** Has the future wake a task when it is done. */
  ForeignFuture(Object foreign, Task task) {
    super(task.loop);
    this.foreign = foreign;
    Object wakeUp =
        loop.loops.function(
            "task_wakeup(future)",
            future -> {
              wake(task);
              return None.NONE;
            });
    Object method = Attributes.get(foreign, "add_done_callback");
    Calls.call(
        method,
        new Object[] {wakeUp},
        new Keywords(new String[] {"context"}, new Object[] {task.context()}));
  }

  /** Whether the class of a script has an {@code add_done_callback} of its own. */
  static boolean redefines(Future future) {
    return future.type().lookup("add_done_callback")
        != future.loop.loops.futureType.lookup("add_done_callback");
  }

  /** Adds a callback, through the script's method where it redefines that. */
  static void watch(Future future, DoneCallback callback) {
    if (future.type().isBuiltin() || !redefines(future)) {
      future.addCallback(callback);
      return;
    }
    Object action =
        future.loop.loops.function(
            "callback(future)",
            done -> {
              callback.done(future);
              return None.NONE;
            });
    Calls.method(future, "add_done_callback", action);
  }

  private void wake(Task task) {
    ScriptError raised = null;
    try {
      Calls.method(foreign, "result");
    } catch (ScriptError error) {
      raised = error;
    }
    task.wakeUp(raised);
  }

  @Override
  public boolean cancel(Object message) {
    return Conversion.truth(Calls.method(foreign, "cancel", message == null ? None.NONE : message));
  }
}
