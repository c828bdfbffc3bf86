package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A coroutine that the loop runs, {@code asyncio.Task}. It is its own entry in the ready queue (its
 * next step) and its own callback on the future it waits for (its wake-up), so that a switch
 * allocates nothing. At most one of both is outstanding.
 */
public final class Task extends Future implements DoneCallback {
  /** What it drives, and the object that scripts gave for it. */
  private Suspendable computation;

  private Object coroutine;

  /** Null while the name is the number's. */
  private String name;

  private long number;

  /** The context its steps run in; null where it is empty and nobody asked for it. */
  private Context context;

  /** Where it was spawned, or null where that is not known. */
  private Standing origin;

  /** The script has dropped it: nobody can ask for its exception. */
  private boolean dropped;

  private Future waitingFor;
  private ScriptError toThrow;
  private Object cancelMessage;
  private int cancelRequests;

  /** The loop's count of entries taken when its last step ended: since when it waits. */
  private int suspendedAt;

  private boolean mustCancel;

  /** Neighbours in the loop's list of tasks that are not done. */
  Task previous;

  Task next;

  Task(Type type) {
    super(type, null);
  }

  /**
   * Makes a task and schedules its first step, or runs it at once.
   *
   * @param coroutine any coroutine; raises TypeError for anything else
   * @param name or null for the next {@code Task-N}
   * @param context the context itself to run in, or null for a copy of the current one
   */
  Task(EventLoop loop, Object coroutine, String name, Context context, boolean eager) {
    super(loop.loops.taskType, loop);
    start(loop, coroutine, name, context, eager);
  }

  void start(
      EventLoop itsLoop, Object itsCoroutine, String itsName, Context itsContext, boolean eager) {
    this.loop = itsLoop;
    computation = Coroutines.suspendable(itsCoroutine);
    coroutine = itsCoroutine;
    if (itsName == null) {
      number = ++itsLoop.loops.taskNumbers;
    } else {
      name = itsName;
    }
    context = itsContext == null ? Context.copyOfCurrent(itsLoop.loops) : itsContext;
    origin = (Standing) itsLoop.loops.lock.current.spawning;
    itsLoop.tasks.add(this);
    LoopObserver observer = itsLoop.observer;
    if (observer != null) {
      observer.created(this);
    }
    if (eager && itsLoop.isRunning()) {
      Task outer = itsLoop.currentTask;
      itsLoop.currentTask = this;
      try {
        stepInContext(null);
      } finally {
        itsLoop.currentTask = outer;
      }
      if (state != PENDING) {
        coroutine = null;
      }
    } else {
      itsLoop.ready.add(this);
    }
  }

  /** Where it was spawned, or null where that is not known. */
  public Standing origin() {
    return origin;
  }

  /**
   * A statement has made it and dropped it: an exception it ends with is reported at once, as
   * CPython does when the last reference goes.
   *
   * @param place of the statement
   */
  public void dropped(Standing place) {
    if (origin == place) {
      dropped = true;
      if (state == FAILED) {
        loop.unread.report(this);
      }
    }
  }

  /** {@code get_name()}. */
  public String name() {
    return name != null ? name : "Task-" + number;
  }

  public void setName(String value) {
    name = value;
  }

  /** The coroutine it was given; null for an eager task that ended without waiting. */
  public Object coroutine() {
    return coroutine;
  }

  /**
   * What it drives: the coroutine itself, or an adapter around one that only has {@code send} and
   * {@code throw}.
   */
  public Suspendable computation() {
    return computation;
  }

  /** {@code get_context()}: the context its steps run in. */
  public Context context() {
    if (loop.currentTask == this) {
      context = Context.current(loop.loops);
    } else if (context == null) {
      context = new Context(loop.loops);
    }
    return context;
  }

  /** The future it waits for, or null. */
  public Future waitingFor() {
    return waitingFor;
  }

  /**
   * Has it wait for nothing any more, but be cancelled at its next step: where tasks wait in a
   * circle, a request to cancel one would go round for ever.
   */
  void letGo() {
    waitingFor.removeCallback(this);
    waitingFor = null;
    loop.ready.add(this);
    cancel(null);
  }

  int suspendedAt() {
    return suspendedAt;
  }

  /** How many requests to cancel it are not taken back. */
  public int cancelling() {
    return cancelRequests;
  }

  /** Takes one request back; tells how many are left. */
  public int uncancel() {
    if (cancelRequests > 0 && --cancelRequests == 0) {
      mustCancel = false;
    }
    return cancelRequests;
  }

  @Override
  public boolean cancel(Object message) {
    unretrieved = false;
    if (state != PENDING) {
      return false;
    }
    cancelRequests++;
    if (waitingFor != null && passCancel(message)) {
      return true; // waitingFor stays: it may be a task that ignores the request
    }
    mustCancel = true;
    cancelMessage = message;
    return true;
  }

  /** Cancels what it waits for, through the method of a script subclass where there is one. */
  private boolean passCancel(Object message) {
    Object waited = waitingFor instanceof ForeignFuture stand ? stand.foreign : waitingFor;
    return waited instanceof Future future && future.type().isBuiltin()
        ? future.cancel(message)
        : Conversion.truth(Calls.method(waited, "cancel", message == null ? None.NONE : message));
  }

  @Override
  public Object cancelMessage() {
    return state == CANCELLED ? super.cancelMessage() : cancelMessage;
  }

  @Override
  void setCancelMessage(Object message) {
    cancelMessage = message;
    super.setCancelMessage(message);
  }

  /** Whether its next step throws CancelledError. */
  boolean mustCancel() {
    return mustCancel;
  }

  @Override
  public void setResult(Object value) {
    throw Errors.runtime("Task does not support set_result operation");
  }

  @Override
  public void setException(Object exception) {
    throw Errors.runtime("Task does not support set_exception operation");
  }

  /** Its next step; or, once it is done, its callbacks' turn. */
  @Override
  public void run() {
    if (state != PENDING) {
      deliver();
      return;
    }
    ScriptError error = toThrow;
    toThrow = null;
    step(error);
  }

  /** The future it waits for is done. */
  @Override
  public void done(Future future) {
    step(future.state == FINISHED ? null : future.error());
  }

  /** What it waits for is done: with that error, or null. */
  void wakeUp(ScriptError error) {
    step(error);
  }

  private void step(ScriptError given) {
    ScriptError error = given;
    if (mustCancel) {
      if (error == null || !LoopErrors.isCancelled(error)) {
        error = LoopErrors.cancelled(cancelMessage);
      }
      mustCancel = false;
    }
    waitingFor = null;
    EventLoop itsLoop = loop;
    if (itsLoop.currentTask != null) {
      throw Errors.runtime(
          "Cannot enter into task "
              + Conversion.repr(this)
              + " while another task "
              + Conversion.repr(itsLoop.currentTask)
              + " is being executed.");
    }
    itsLoop.currentTask = this;
    try {
      stepInContext(error);
    } finally {
      itsLoop.currentTask = null;
    }
  }

  private void stepInContext(ScriptError error) {
    ScriptThread thread = loop.thread;
    Object outer = thread.context;
    ExceptionValue handled = thread.handled;
    int depth = thread.depth;
    thread.context = context;
    try {
      advance(error);
    } finally {
      context = (Context) thread.context;
      thread.context = outer;
      thread.handled = handled;
      thread.depth = depth;
    }
  }

  private void advance(ScriptError error) {
    LoopObserver observer = loop.observer;
    if (observer != null) {
      observer.stepping(this);
    }
    Object out;
    try {
      out = error == null ? computation.resume(None.NONE) : computation.resumeThrowing(error);
    } catch (ScriptError raised) {
      ended(raised);
      return;
    } catch (StackOverflowError overflow) {
      ended(Errors.recursion());
      return;
    } catch (RuntimeException | Error fault) {
      // a fault of the interpreter ends the loop; nobody must wait for this task any more
      loop.tasks.remove(this);
      completeCancelled(null, null);
      throw fault;
    }
    if (loop.swallowed != null) {
      LostRequests.stepped(this, out == Suspendable.FINISHED);
    }
    if (out == None.NONE) {
      loop.ready.add(this);
    } else if (out == Suspendable.FINISHED) {
      loop.tasks.remove(this);
      if (mustCancel) {
        mustCancel = false; // cancelled just before its end
        completeCancelled(cancelMessage, null);
      } else {
        complete(FINISHED, computation.result());
      }
      if (observer != null) {
        observer.finished(this);
      }
      return;
    } else {
      waitFor(out);
    }
    if (observer != null) {
      observer.suspended(this, waitingFor);
    }
  }

  private void waitFor(Object yielded) {
    if (yielded instanceof Future future) {
      if (future.loop != loop) {
        refuse(
            "Task "
                + Conversion.repr(this)
                + " got Future "
                + Conversion.repr(future)
                + " attached to a different loop");
      } else if (!future.handed) {
        refuse(
            "yield was used instead of yield from in task "
                + Conversion.repr(this)
                + " with "
                + Conversion.repr(future));
      } else if (future == this) {
        handed = false;
        refuse("Task cannot await on itself: " + Conversion.repr(this));
      } else {
        future.handed = false;
        if (future.type().isBuiltin() || !ForeignFuture.redefines(future)) {
          future.addCallback(this);
          waitingFor = future;
        } else {
          waitingFor = new ForeignFuture(future, this);
        }
        suspendedAt = loop.ready.taken();
        if (mustCancel && passCancel(cancelMessage)) {
          mustCancel = false;
        }
      }
    } else if (yielded instanceof Obj && Futures.isFuture(yielded)) {
      waitForForeign(yielded);
    } else if (Types.of(yielded) == Types.GENERATOR) {
      refuse(
          "yield was used instead of yield from for generator in task "
              + Conversion.repr(this)
              + " with "
              + Conversion.repr(yielded));
    } else {
      refuse("Task got bad yield: " + Conversion.repr(yielded));
    }
  }

  private void waitForForeign(Object future) {
    Object itsLoop = Calls.method(future, "get_loop");
    if (itsLoop != loop) {
      refuse(
          "Task "
              + Conversion.repr(this)
              + " got Future "
              + Conversion.repr(future)
              + " attached to a different loop");
    } else if (!Conversion.truth(Attributes.get(future, "_asyncio_future_blocking"))) {
      refuse(
          "yield was used instead of yield from in task "
              + Conversion.repr(this)
              + " with "
              + Conversion.repr(future));
    } else {
      Attributes.set(future, "_asyncio_future_blocking", false);
      waitingFor = new ForeignFuture(future, this);
      suspendedAt = loop.ready.taken();
      if (mustCancel && passCancel(cancelMessage)) {
        mustCancel = false;
      }
    }
  }

  private void refuse(String message) {
    toThrow = Errors.runtime(message);
    loop.ready.add(this);
  }

  private void ended(ScriptError raised) {
    loop.tasks.remove(this);
    ExceptionValue exception = raised.value();
    if (LoopErrors.isCancelled(raised)) {
      completeCancelled(null, exception);
    } else {
      boolean unasked = dropped && !hasCallbacks();
      fail(exception);
      if (unasked) {
        loop.unread.report(this);
      }
    }
    LoopObserver observer = loop.observer;
    if (observer != null) {
      observer.finished(this);
    }
    if (LoopErrors.endsLoop(raised)) {
      throw raised;
    }
  }
}
