package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.Job;
import org.aiolang.interpreter.pool.Message;
import org.aiolang.interpreter.pool.WorkerExit;
import org.aiolang.interpreter.pool.WorkerPool;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code ProcessPoolExecutor}. */
final class ProcessPool extends ExecutorValue {
  private WorkerPool pool;
  private Object initializer = None.NONE;
  private Object[] initializerArguments = {};
  private int mostWorkers;
  private int jobsPerWorker;
  private boolean shutdown;

  /** The futures that are not done, to cancel them at a shutdown that asks for that. */
  private final Set<FutureValue> pending = ConcurrentHashMap.newKeySet();

  private ExecutorService callbackThread;

  ProcessPool(Type type, Engine engine, FutureTypes types) {
    super(type, engine, types);
  }

  @Override
  void start(Object[] arguments) {
    mostWorkers =
        arguments[1] == None.NONE
            ? Runtime.getRuntime().availableProcessors()
            : Conversion.indexInt(arguments[1], "max_workers");
    if (mostWorkers <= 0) {
      throw Errors.value("max_workers must be greater than 0");
    }
    initializer = arguments[3];
    if (initializer != None.NONE && !Calls.isCallable(initializer)) {
      throw Errors.type("initializer must be a callable");
    }
    initializerArguments = Iteration.toArray(arguments[4]);
    if (arguments[5] != None.NONE) {
      jobsPerWorker = Conversion.indexInt(arguments[5], "max_tasks_per_child");
      if (jobsPerWorker <= 0) {
        throw Errors.value("max_tasks_per_child must be >= 1");
      }
    }
    types.remember(this);
  }

  private WorkerPool pool() {
    if (pool == null) {
      pool =
          types
              .workers()
              .pool(
                  "SpawnProcess-",
                  mostWorkers,
                  WorkerPool.OnLoss.BREAK,
                  jobsPerWorker,
                  initializer,
                  initializerArguments);
    }
    return pool;
  }

  @Override
  FutureValue submit(Object function, Object[] arguments, Keywords keywords) {
    WorkerExit broken = pool == null ? null : pool.broken();
    if (broken != null) {
      throw FutureErrors.brokenBefore(broken);
    }
    if (shutdown) {
      throw Errors.runtime("cannot schedule new futures after shutdown");
    }
    if (types.ended()) {
      throw Errors.runtime("cannot schedule new futures after interpreter shutdown");
    }
    FutureValue future = new FutureValue(engine, types.future);
    Message call;
    try {
      call = types.workers().encode(function, arguments, keywords);
    } catch (ScriptError unsendable) {
      future.begin();
      future.complete(Outcome.raised(unsendable.value()));
      return future;
    }
    pending.add(future);
    pool().submit(new Call(future, call));
    return future;
  }

  private final class Call extends Job {
    private final FutureValue future;

    Call(FutureValue future, Message call) {
      super(call);
      this.future = future;
    }

    @Override
    protected boolean starting() {
      boolean wanted = future.begin();
      if (!wanted) {
        pending.remove(future);
      }
      return wanted;
    }

    @Override
    protected void returned(Frame message) {
      end(() -> types.workers().returned(message));
    }

    @Override
    protected void raised(Frame message) {
      end(() -> types.workers().raised(message, FutureErrors.REMOTE_TRACEBACK));
    }

    @Override
    protected void lost(WorkerExit exit) {
      end(() -> Outcome.raised(FutureErrors.brokenWhile(exit).value()));
    }

    private void end(Supplier<Outcome> late) {
      pending.remove(future);
      future.complete(late, ProcessPool.this::runCallbacks);
    }
  }

  /**
   * Callbacks have a thread of their own: a reader that waited for the interpreter lock would keep
   * its worker waiting.
   */
  private void runCallbacks(Runnable callbacks) {
    synchronized (this) {
      if (callbackThread == null) {
        callbackThread =
            Executors.newSingleThreadExecutor(task -> {
              Thread thread = new Thread(null, task, "process pool callbacks", ThreadPool.STACK);
              thread.setDaemon(true);
              return thread;
            });
      }
    }
    callbackThread.execute(() -> {
      engine.lock().acquire();
      try {
        callbacks.run();
      } finally {
        engine.lock().release();
      }
    });
  }

  @Override
  boolean busy() {
    return !pending.isEmpty();
  }

  @Override
  void shutdown(boolean wait, boolean cancel) {
    shutdown = true;
    if (pool == null) {
      return;
    }
    if (cancel) {
      List<FutureValue> all = new ArrayList<>(pending);
      all.forEach(FutureValue::cancel);
    }
    pool.close();
    if (wait) {
      types.workers().awaitEnd(pool);
      types.forget(this);
      ExecutorService callbacks;
      synchronized (this) {
        callbacks = callbackThread;
      }
      if (callbacks != null) {
        callbacks.shutdown();
        engine
            .lock()
            .blocking(() -> {
              callbacks.close();
              return null;
            });
      }
    }
  }

  /** {@code _processes}: the ids of the living workers, for scripts that look. */
  DictValue processes() {
    DictValue found = new DictValue();
    if (pool != null) {
      for (long id : pool.processIds()) {
        found.put(id, None.NONE);
      }
    }
    return found;
  }
}
