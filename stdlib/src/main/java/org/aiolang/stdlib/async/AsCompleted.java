package org.aiolang.stdlib.async;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.loop.DoneCallback;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.Futures;
import org.aiolang.interpreter.loop.NativeTimer;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Types;

/**
 * {@code as_completed(aws)}: plain iteration gives coroutines, asynchronous iteration the futures
 * as they finish.
 */
final class AsCompleted extends IteratorValue implements DoneCallback {
  private final QueueValue done;
  private final Set<Future> todo = new LinkedHashSet<>();
  private NativeTimer timer;
  private int left;

  AsCompleted(AsyncTypes types, Object awaitables, Object timeout) {
    super(types.asCompleted);
    if (Coroutines.isAwaitable(awaitables)) {
      throw Errors.type("expects an iterable of awaitables, not " + Types.of(awaitables).name());
    }
    done = new QueueValue(types.queue, types);
    SetValue different = new SetValue();
    for (Object each : Iteration.toArray(awaitables)) {
      different.add(each);
    }
    EventLoop loop = types.loops.current();
    for (Object each : different.toArray()) {
      todo.add(Futures.ensure(each, loop, types.loops));
    }
    for (Future each : todo) {
      each.addCallback(this);
    }
    if (!todo.isEmpty() && timeout != None.NONE) {
      timer = loop.callAt(Waiting.after(loop, timeout), this::timedOut);
    }
    left = todo.size();
  }

  private void timedOut() {
    for (Future each : todo) {
      each.removeCallback(this);
      done.putNow(None.NONE);
    }
    todo.clear();
  }

  @Override
  public void done(Future future) {
    if (todo.isEmpty()) {
      return;
    }
    todo.remove(future);
    done.putNow(future);
    if (todo.isEmpty() && timer != null) {
      timer.cancel();
    }
  }

  @Override
  public String toString() {
    return "_AsCompletedIterator._handle_completion()";
  }

  @Override
  public Object next() {
    if (left == 0) {
      return null;
    }
    left--;
    return new Next(this, true);
  }

  /** The coroutine that waits for the next to finish. */
  private static final class Next extends Stages {
    private final AsCompleted iterator;
    private final boolean resolve;
    private boolean getting;

    Next(AsCompleted iterator, boolean resolve) {
      super(resolve ? "_AsCompletedIterator._wait_for_one" : "_AsCompletedIterator.__anext__");
      this.iterator = iterator;
      this.resolve = resolve;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (!getting) {
        if (!resolve) {
          if (iterator.left == 0) {
            throw AsyncErrors.plain(ExceptionTypes.STOP_ASYNC_ITERATION);
          }
          iterator.left--;
        }
        getting = true;
        return new QueueValue.Get(iterator.done);
      }
      if (value == None.NONE) {
        throw AsyncErrors.plain(ExceptionTypes.TIMEOUT_ERROR);
      }
      return finish(resolve ? ((Future) value).result() : value);
    }
  }

  static void declare(TypeMembers members) {
    members.constant(
        "__doc__", "Iterator of awaitables representing tasks of asyncio.as_completed.");
    members.method("__aiter__(self)", "Itself.", self -> self);
    members.method("__iter__(self)", "Itself.", self -> self);
    members.method(
        "__anext__(self)", "The next to finish.", self -> new Next((AsCompleted) self, false));
    members.method(
        "__next__(self)",
        "A coroutine for the next to finish.",
        self -> {
          Object next = ((AsCompleted) self).next();
          if (next == null) {
            throw Errors.stopIteration(None.NONE);
          }
          return next;
        });
  }
}
