package org.aiolang.stdlib.async;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Context;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.loop.DoneCallback;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Type;

/**
 * {@code asyncio.TaskGroup}: tasks that are awaited together; one that fails cancels the others.
 */
final class TaskGroupValue extends Instance implements DoneCallback {
  private final AsyncTypes types;
  private final Set<Future> tasks = new LinkedHashSet<>();
  private ListValue errors = new ListValue();
  private EventLoop loop;
  private Task parent;
  private boolean entered;
  private boolean exiting;
  private boolean aborting;
  private boolean parentCancelRequested;
  private ExceptionValue baseError;
  private Future completed;

  TaskGroupValue(Type type, AsyncTypes types) {
    super(type);
    this.types = types;
  }

  TaskGroupValue enter() {
    if (entered) {
      throw Errors.runtime("TaskGroup " + Conversion.repr(this) + " has already been entered");
    }
    if (loop == null) {
      loop = types.loops.requireRunning();
    }
    parent = loop.currentTask();
    if (parent == null) {
      throw Errors.runtime(
          "TaskGroup " + Conversion.repr(this) + " cannot determine the parent task");
    }
    entered = true;
    return this;
  }

  Future createTask(Object coroutine, Object name, Context context) {
    String refusal = null;
    if (!entered) {
      refusal = " has not been entered";
    } else if (exiting && tasks.isEmpty()) {
      refusal = " is finished";
    } else if (aborting) {
      refusal = " is shutting down";
    }
    if (refusal != null) {
      Coroutines.close(coroutine);
      throw Errors.runtime("TaskGroup " + Conversion.repr(this) + refusal);
    }
    Future task = loop.createTask(coroutine, name, context);
    if (task.done()) {
      done(task);
    } else {
      tasks.add(task);
      task.addCallback(this);
    }
    return task;
  }

  /** Its tasks that are not done. */
  SetValue tasks() {
    SetValue all = new SetValue();
    tasks.forEach(all::add);
    return all;
  }

  private static boolean isBaseError(ExceptionValue exception) {
    return exception.type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)
        || exception.type().isSubtypeOf(ExceptionTypes.KEYBOARD_INTERRUPT);
  }

  private void abort() {
    aborting = true;
    for (Future task : tasks) {
      if (!task.done()) {
        task.cancel(null);
      }
    }
  }

  @Override
  public Future feeds() {
    return completed;
  }

  /** One of its tasks is done. */
  @Override
  public void done(Future task) {
    tasks.remove(task);
    if (completed != null && tasks.isEmpty() && !completed.done()) {
      completed.setResult(true);
    }
    if (task.cancelled()) {
      return;
    }
    Object outcome = task.exception();
    if (outcome == None.NONE) {
      return;
    }
    ExceptionValue exception = (ExceptionValue) outcome;
    errors.append(exception);
    if (isBaseError(exception) && baseError == null) {
      baseError = exception;
    }
    if (parent.done()) {
      loop.reportError(
          "Task "
              + Conversion.repr(task)
              + " has errored out but its parent task "
              + Conversion.repr(parent)
              + " is already completed",
          exception,
          task);
      return;
    }
    if (!aborting && !parentCancelRequested) {
      abort();
      parentCancelRequested = true;
      parent.cancel(null);
    }
  }

  @Override
  public String toString() {
    return "TaskGroup._on_task_done()";
  }

  String text() {
    StringBuilder text = new StringBuilder("<TaskGroup");
    if (!tasks.isEmpty()) {
      text.append(" tasks=").append(tasks.size());
    }
    if (errors != null && errors.size > 0) {
      text.append(" errors=").append(errors.size);
    }
    if (aborting) {
      text.append(" cancelling");
    } else if (entered) {
      text.append(" entered");
    }
    return text.append('>').toString();
  }

  /** The coroutine {@code __aexit__(…)}. */
  static final class Exit extends Stages {
    private final TaskGroupValue group;

    /** What the block raised, or null. */
    private final ExceptionValue raised;

    private boolean started;
    private ExceptionValue cancellation;

    Exit(TaskGroupValue group, ExceptionValue raised) {
      super("TaskGroup.__aexit__");
      this.group = group;
      this.raised = raised;
    }

    private boolean raisedCancelled() {
      return raised != null && raised.type().isSubtypeOf(LoopErrors.CANCELLED_ERROR);
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (!started) {
        started = true;
        begin();
      } else {
        if (error != null) {
          if (!LoopErrors.isCancelled(error)) {
            throw error;
          }
          if (!group.aborting) {
            cancellation = error.value(); // the parent is cancelled while it waits here
            group.abort();
          }
        }
        group.completed = null;
      }
      if (!group.tasks.isEmpty()) {
        if (group.completed == null) {
          group.completed = new Future(group.loop);
        }
        return group.completed.await();
      }
      return end();
    }

    private void begin() {
      group.exiting = true;
      if (raised != null && isBaseError(raised) && group.baseError == null) {
        group.baseError = raised;
      }
      if (raisedCancelled()) {
        cancellation = raised;
      }
      if (raised != null && !group.aborting) {
        group.abort();
      }
    }

    private Object end() {
      if (group.baseError != null) {
        throw new ScriptError(group.baseError);
      }
      Task parent = group.parent;
      if (group.parentCancelRequested && parent.uncancel() == 0) {
        cancellation = null; // that was our own request
      }
      if (cancellation != null && group.errors.size == 0) {
        throw new ScriptError(cancellation);
      }
      if (raised != null && !raisedCancelled()) {
        group.errors.append(raised);
      }
      if (group.errors.size == 0) {
        return finish(None.NONE);
      }
      if (parent.cancelling() > 0) {
        parent.uncancel();
        parent.cancel(null);
      }
      ListValue errors = group.errors;
      group.errors = null;
      ScriptError all =
          Errors.with(
              ExceptionTypes.BASE_EXCEPTION_GROUP, "unhandled errors in a TaskGroup", errors);
      all.value().suppressContext = true;
      throw all;
    }
  }
}
