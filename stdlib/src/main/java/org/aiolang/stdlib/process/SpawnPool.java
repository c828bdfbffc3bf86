package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.pool.WorkerPool;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/**
 * The warm workers behind {@code spawn_process}, one pool for an engine; the module {@code
 * _process}.
 */
public final class SpawnPool {
  private final Engine engine;
  private final Workers workers;
  private WorkerPool pool;

  private SpawnPool(Engine engine) {
    this.engine = engine;
    this.workers = new Workers(engine);
  }

  /** Builds the module {@code _process}, whose {@code spawn_process} is also a prelude name. */
  public static ModuleValue load(Engine engine) {
    SpawnPool spawns = new SpawnPool(engine);
    engine.onEnd(spawns::end);
    return new ModuleBuilder("_process", "Functions in worker processes, awaited.")
        .functionN(
            "spawn_process(function, /, *args, timeout=None, priority=None, **kwargs)",
            "Run a function in a worker process; await it for the result.",
            arguments ->
                spawns.spawn(
                    arguments[0],
                    (Object[]) arguments[1],
                    (Keywords) arguments[4],
                    arguments[2],
                    arguments[3]))
        .functionN(
            "_rehearse(function, /, *args)",
            "Do what a worker does with a call, in this process; for the run that learns.",
            arguments -> Rehearsal.call(spawns.workers, arguments[0], (Object[]) arguments[1]))
        .function(
            "_end_worker(status)",
            "End this process at once, as a crash would; for tests.",
            status -> {
              Runtime.getRuntime().halt(Conversion.indexInt(status, "status"));
              return None.NONE;
            })
        .build();
  }

  Engine engine() {
    return engine;
  }

  Workers workers() {
    return workers;
  }

  WorkerPool pool() {
    if (pool == null) {
      pool =
          workers.pool(
              "SpawnProcess-",
              Runtime.getRuntime().availableProcessors(),
              WorkerPool.OnLoss.REPLACE,
              0,
              None.NONE,
              new Object[0]);
    }
    return pool;
  }

  private Object spawn(
      Object function, Object[] arguments, Keywords keywords, Object timeout, Object priority) {
    if (!Calls.isCallable(function)) {
      throw Errors.type(
          "spawn_process() takes a function and its arguments, not a '"
              + Types.of(function).name()
              + "' object (pass fn, x rather than fn(x))");
    }
    if (timeout != None.NONE) {
      Conversion.toDouble(timeout);
    }
    double rank = priority == None.NONE ? 0 : Conversion.toDouble(priority);
    return new SpawnedCall(this, function, arguments, keywords, timeout, rank);
  }

  private void end() {
    if (pool != null) {
      pool.kill();
    }
  }
}
