package org.aiolang.stdlib.process;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Door;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.NativeTimer;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.Job;
import org.aiolang.interpreter.pool.Message;
import org.aiolang.interpreter.pool.WorkerExit;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/**
 * One {@code spawn_process(…)}: begins when it is awaited; a cancel or its timeout ends the worker
 * that holds it.
 */
final class SpawnedCall extends NativeCoroutine {
  private final SpawnPool spawns;
  private final Object function;
  private final Object[] arguments;
  private final Keywords keywords;
  private final Object timeout;
  private final double priority;
  private final String called;

  /** Whether the end of the call was told; of its attempts only one may. */
  private final AtomicBoolean settled = new AtomicBoolean();

  private final Object attempts = new Object();

  // Guarded by the attempts:
  private int retriesLeft;
  private WorkerJob job;

  private Future future;
  private NativeTimer timer;

  SpawnedCall(
      SpawnPool spawns,
      Object function,
      Object[] arguments,
      Keywords keywords,
      Object timeout,
      double priority,
      int retries,
      String name) {
    super("spawn_process");
    this.retriesLeft = retries;
    this.called = name;
    this.spawns = spawns;
    this.function = function;
    this.arguments = arguments;
    this.keywords = keywords;
    this.timeout = timeout;
    this.priority = priority;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    if (future == null) {
      EventLoop loop = spawns.engine().loops().requireRunning();
      Message call = spawns.workers().encode(function, arguments, keywords);
      future = new Future(loop);
      WorkerJob first = new WorkerJob(call, loop.door());
      job = first;
      if (timeout != None.NONE) {
        timer = loop.callAt(loop.time() + Conversion.toDouble(timeout), this::timedOut);
      }
      loop.door().expect();
      spawns.pool().submit(first);
      return future.handOver();
    }
    if (timer != null) {
      timer.cancel();
    }
    if (thrown != null) {
      giveUp();
      throw thrown;
    }
    return finish(future.result());
  }

  private void giveUp() {
    WorkerJob latest;
    synchronized (attempts) {
      latest = job;
      latest.settle(() -> {});
    }
    spawns.pool().cancel(latest);
  }

  private void timedOut() {
    if (!future.done()) {
      giveUp();
      future.setException(
          Errors.of(
                  ExceptionTypes.TIMEOUT_ERROR,
                  called
                      + " did not finish within "
                      + Conversion.str(timeout)
                      + " seconds; its worker process was ended")
              .value());
    }
  }

  private void deliver(Supplier<Outcome> late) {
    if (future.done()) {
      return;
    }
    Outcome outcome = late.get();
    if (outcome.exception() != null) {
      future.setException(outcome.exception());
    } else {
      future.setResult(outcome.value());
    }
  }

  private final class WorkerJob extends Job {
    private final Message call;
    private final Door door;

    WorkerJob(Message call, Door door) {
      super(call, priority);
      this.call = call;
      this.door = door;
    }

    void settle(Runnable action) {
      if (settled.compareAndSet(false, true)) {
        door.deliver(action);
      }
    }

    @Override
    protected void returned(Frame message) {
      settle(() -> deliver(() -> spawns.workers().returned(message)));
    }

    @Override
    protected void raised(Frame message) {
      settle(() -> deliver(() -> spawns.workers().raised(message, FutureErrors.REMOTE_TRACEBACK)));
    }

    @Override
    protected void lost(WorkerExit exit) {
      WorkerJob again = null;
      synchronized (attempts) {
        if (retriesLeft > 0 && !settled.get()) {
          retriesLeft--;
          again = new WorkerJob(call, door);
          job = again;
        }
      }
      if (again != null) {
        spawns.pool().submit(again);
        return;
      }
      ScriptError error =
          Errors.of(
              FutureErrors.BROKEN_PROCESS_POOL, called + " did not finish: its " + exit.describe());
      settle(() -> deliver(() -> Outcome.raised(error.value())));
    }
  }
}
