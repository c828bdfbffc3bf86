package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code ThreadPoolExecutor}: threads that take turns with the interpreter lock. */
final class ThreadPool extends ExecutorValue {
  /** Room for deep recursion; only what is used is taken from memory. */
  static final long STACK = 256L << 20;

  private record Work(FutureValue future, Object function, Object[] arguments, Keywords keywords) {}

  // Guarded by this:
  private final Deque<Work> queue = new ArrayDeque<>();
  private final List<Thread> threads = new ArrayList<>();
  private int idle;
  private boolean shutdown;
  private boolean broken;

  private long mostThreads;
  private String prefix = "";
  private Object initializer = None.NONE;
  private Object[] initializerArguments = {};

  ThreadPool(Type type, Engine engine, FutureTypes types) {
    super(type, engine, types);
  }

  @Override
  void start(Object[] arguments) {
    mostThreads =
        arguments[1] == None.NONE
            ? Math.min(32, Runtime.getRuntime().availableProcessors() + 4)
            : Conversion.indexInt(arguments[1], "max_workers");
    if (mostThreads <= 0) {
      throw Errors.value("max_workers must be greater than 0");
    }
    prefix = Conversion.str(arguments[2]);
    if (prefix.isEmpty()) {
      prefix = "ThreadPoolExecutor-" + types.nextThreadPool();
    }
    initializer = arguments[3];
    if (initializer != None.NONE && !Calls.isCallable(initializer)) {
      throw Errors.type("initializer must be a callable");
    }
    initializerArguments = Iteration.toArray(arguments[4]);
    types.remember(this);
  }

  @Override
  FutureValue submit(Object function, Object[] arguments, Keywords keywords) {
    FutureValue future = new FutureValue(engine, types.future);
    Thread fresh = null;
    synchronized (this) {
      if (broken) {
        throw Errors.of(
            FutureErrors.BROKEN_THREAD_POOL,
            "A thread initializer failed, the thread pool is not usable anymore");
      }
      if (shutdown) {
        throw Errors.runtime("cannot schedule new futures after shutdown");
      }
      if (types.ended()) {
        throw Errors.runtime("cannot schedule new futures after interpreter shutdown");
      }
      queue.add(new Work(future, function, arguments, keywords));
      if (idle < queue.size() && threads.size() < mostThreads) {
        fresh = new Thread(null, this::work, prefix + "_" + threads.size(), STACK);
        fresh.setDaemon(true);
        threads.add(fresh);
      } else {
        notifyAll();
      }
    }
    if (fresh != null) {
      fresh.start();
    }
    return future;
  }

  private void work() {
    engine.lock().acquire();
    try {
      if (!initialize()) {
        return;
      }
      while (true) {
        Work work = take();
        if (work == null) {
          work = engine.lock().blocking(this::await);
        }
        if (work == null) {
          return;
        }
        if (work.future.begin()) {
          run(work);
        }
      }
    } finally {
      engine.lock().release();
    }
  }

  private static void run(Work work) {
    Outcome outcome;
    try {
      outcome = Outcome.of(Calls.call(work.function, work.arguments, work.keywords));
    } catch (ScriptError error) {
      outcome = Outcome.raised(error.value());
    } catch (StackOverflowError tooDeep) {
      outcome = Outcome.raised(Errors.recursion().value());
    }
    work.future.complete(outcome);
  }

  private boolean initialize() {
    if (initializer == None.NONE) {
      return true;
    }
    try {
      Calls.call(initializer, initializerArguments.clone(), Keywords.NONE);
      return true;
    } catch (ScriptError error) {
      ErrorReport.print(engine, "Exception in initializer:", error.value());
    }
    List<Work> lost;
    synchronized (this) {
      broken = true;
      lost = List.copyOf(queue);
      queue.clear();
    }
    for (Work work : lost) {
      work.future.complete(
          Outcome.raised(
              Errors.of(
                      FutureErrors.BROKEN_THREAD_POOL,
                      "A thread initializer failed, the thread pool is not usable anymore")
                  .value()));
    }
    return false;
  }

  private synchronized Work take() {
    return queue.poll();
  }

  /** The next work, or null where there will be none. */
  private synchronized Work await() {
    idle++;
    try {
      while (queue.isEmpty() && !shutdown) {
        wait();
      }
    } catch (InterruptedException stop) {
      shutdown = true;
    } finally {
      idle--;
    }
    return queue.poll();
  }

  /** {@code _max_workers}. */
  long mostThreads() {
    return mostThreads;
  }

  /** {@code _threads}, to be counted. */
  synchronized int threads() {
    return threads.size();
  }

  @Override
  synchronized boolean busy() {
    return !queue.isEmpty() || idle < threads.size();
  }

  @Override
  void shutdown(boolean wait, boolean cancel) {
    List<Work> dropped = List.of();
    List<Thread> all;
    synchronized (this) {
      shutdown = true;
      if (cancel) {
        dropped = List.copyOf(queue);
        queue.clear();
      }
      notifyAll();
      all = List.copyOf(threads);
    }
    for (Work work : dropped) {
      work.future.cancel();
    }
    if (wait) {
      for (Thread thread : all) {
        if (thread != Thread.currentThread()) {
          Blocking.join(engine, thread, Blocking.NEVER);
        }
      }
      types.forget(this);
    }
  }
}
