package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.List;
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
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/**
 * {@code multiprocessing.Pool}: where CPython's would wait for ever after a worker's death, its
 * jobs fail.
 */
final class PoolValue extends Instance {
  enum State {
    RUN,
    CLOSE,
    TERMINATE
  }

  private final Engine engine;
  private final MultiprocessingTypes types;
  private final Workers workers;
  private WorkerPool pool;
  private State state = State.RUN;
  private int size;

  PoolValue(Type type, Engine engine, MultiprocessingTypes types) {
    super(type);
    this.engine = engine;
    this.types = types;
    this.workers = new Workers(engine);
  }

  void start(Object processes, Object initializer, Object arguments, Object jobsPerWorker) {
    size =
        processes == None.NONE
            ? Runtime.getRuntime().availableProcessors()
            : Conversion.indexInt(processes, "processes");
    if (size < 1) {
      throw Errors.value("Number of processes must be at least 1");
    }
    if (initializer != None.NONE && !Calls.isCallable(initializer)) {
      throw Errors.type("initializer must be a callable");
    }
    int jobs =
        jobsPerWorker == None.NONE ? 0 : Conversion.indexInt(jobsPerWorker, "maxtasksperchild");
    if (jobsPerWorker != None.NONE && jobs <= 0) {
      throw Errors.value("maxtasksperchild must be a positive int or None");
    }
    types.checkStartAllowed();
    pool =
        workers.pool(
            "SpawnPoolWorker-",
            size,
            WorkerPool.OnLoss.REPLACE,
            jobs,
            initializer,
            Iteration.toArray(arguments));
    WorkerPool made = pool;
    engine.onEnd(made::kill);
    engine.loops().mayWake(() -> state == State.RUN);
  }

  int size() {
    return size;
  }

  State state() {
    return state;
  }

  private void checkRunning() {
    if (state != State.RUN) {
      throw Errors.value("Pool not running");
    }
  }

  /** {@code apply_async}. */
  AsyncResult apply(
      Object function, Object[] arguments, Keywords keywords, Object done, Object failed) {
    checkRunning();
    AsyncResult result = new AsyncResult(types.applyResult, engine, 1, false, done, failed);
    submit(result, 0, function, arguments, keywords);
    return result;
  }

  /** {@code map_async} and {@code starmap_async}, by the name of the function that does a chunk. */
  AsyncResult map(
      String mapper,
      Object function,
      Object iterable,
      Object chunkSize,
      Object done,
      Object failed) {
    checkRunning();
    Object[] items = Iteration.toArray(iterable);
    int chunk;
    if (chunkSize == None.NONE) {
      int parts = size * 4;
      chunk = Math.max(1, (items.length + parts - 1) / parts);
    } else {
      chunk = Math.max(1, Conversion.indexInt(chunkSize, "chunksize"));
    }
    int chunks = (items.length + chunk - 1) / chunk;
    AsyncResult result = new AsyncResult(types.mapResult, engine, chunks, true, done, failed);
    Object mapped = types.poolFunction(mapper);
    for (int i = 0; i < chunks; i++) {
      int from = i * chunk;
      Object[] part =
          java.util.Arrays.copyOfRange(items, from, Math.min(from + chunk, items.length));
      submit(result, i, mapped, new Object[] {function, new TupleValue(part)}, Keywords.NONE);
    }
    return result;
  }

  /** {@code imap} and, where {@code ordered} is false, {@code imap_unordered}. */
  IteratorValue each(Object function, Object iterable, Object chunkSize, boolean ordered) {
    checkRunning();
    int chunk = Conversion.indexInt(chunkSize, "chunksize");
    if (chunk < 1) {
      throw Errors.value("Chunksize must be 1+, not " + chunk);
    }
    Object mapped = types.poolFunction("mapstar");
    IteratorValue items = Iteration.iterate(iterable);
    List<AsyncResult> results = new ArrayList<>();
    List<Object> part = new ArrayList<>();
    PoolIterator iterator = new PoolIterator(types.iterator, engine, ordered);
    for (Object item; (item = items.next()) != null; ) {
      part.add(item);
      if (part.size() == chunk) {
        results.add(submitPart(iterator, mapped, function, part));
      }
    }
    if (!part.isEmpty()) {
      results.add(submitPart(iterator, mapped, function, part));
    }
    return iterator;
  }

  private AsyncResult submitPart(
      PoolIterator iterator, Object mapped, Object function, List<Object> part) {
    AsyncResult result = new AsyncResult(types.mapResult, engine, 1, true, None.NONE, None.NONE);
    Object[] arguments = {function, new TupleValue(part.toArray())};
    part.clear();
    iterator.expect(result);
    submit(result, 0, mapped, arguments, Keywords.NONE);
    return result;
  }

  private void submit(
      AsyncResult result, int index, Object function, Object[] arguments, Keywords keywords) {
    Message call;
    try {
      call = workers.encode(function, arguments, keywords);
    } catch (ScriptError unsendable) {
      result.part(index, () -> Outcome.raised(unsendable.value()));
      return;
    }
    pool.submit(
        new Job(call) {
          @Override
          protected void returned(Frame message) {
            result.part(index, () -> workers.returned(message));
          }

          @Override
          protected void raised(Frame message) {
            result.part(index, () -> workers.raised(message, FutureErrors.POOL_REMOTE_TRACEBACK));
          }

          @Override
          protected void lost(WorkerExit exit) {
            Supplier<Outcome> failure =
                () ->
                    Outcome.raised(
                        Errors.of(
                                FutureErrors.PROCESS_ERROR,
                                "the call did not finish: its " + exit.describe())
                            .value());
            result.part(index, failure);
          }
        });
  }

  void close() {
    if (state == State.RUN) {
      state = State.CLOSE;
      pool.close();
    }
  }

  void terminate() {
    state = State.TERMINATE;
    pool.kill();
  }

  void join() {
    if (state == State.RUN) {
      throw Errors.value("Pool is still running");
    }
    workers.awaitEnd(pool);
  }
}
