package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.pool.WorkerPool;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.FunctionValue;
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
            "spawn_process(function, /, *args, timeout=None, priority=None, retries=0, name=None,"
                + " **kwargs)",
            "Run a function in a worker process; await it for the result. After timeout seconds its"
                + " worker is ended and TimeoutError raised. Calls with a smaller priority (0 if"
                + " not given) begin first. A call whose worker ends before it begins anew, up to"
                + " retries times; then BrokenProcessPool is raised. Messages call it name.",
            arguments ->
                spawns.spawn(
                    arguments[0], (Object[]) arguments[1], (Keywords) arguments[6], arguments))
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

  private Object spawn(Object function, Object[] arguments, Keywords keywords, Object[] options) {
    Object timeout = options[2];
    Object priority = options[3];
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
    int retries = Conversion.indexInt(options[4], "retries must be an int, not '%s'");
    if (retries < 0) {
      throw Errors.value("retries must not be negative");
    }
    String name = options[5] == None.NONE ? nameOf(function) : Conversion.str(options[5]);
    return new SpawnedCall(this, function, arguments, keywords, timeout, rank, retries, name);
  }

  private static String nameOf(Object function) {
    return function instanceof FunctionValue script ? script.qualifiedName() + "()" : "the call";
  }

  private void end() {
    if (pool != null) {
      pool.kill();
    }
  }
}
