package org.aiolang.stdlib.process;

import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.pool.CodeDirectory;
import org.aiolang.interpreter.pool.Decoder;
import org.aiolang.interpreter.pool.Encoder;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.MalformedMessageException;
import org.aiolang.interpreter.pool.Message;
import org.aiolang.interpreter.pool.PoolOptions;
import org.aiolang.interpreter.pool.WorkerCommand;
import org.aiolang.interpreter.pool.WorkerPool;
import org.aiolang.interpreter.pool.WorkerSetup;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** What the worker pools of one engine share: how values travel, how workers are started. */
final class Workers {
  /** The module that a worker's engine has, with fields that are no attributes. */
  private static final String WORKER = "_worker";

  private static final String NAME = "name";

  /** A worker's way to find code, which knows that the main script may still have to be run. */
  private static final String DIRECTORY = "directory";

  /** The setup it got: what workers of its own get too. */
  private static final String SETUP = "setup";

  private static final String MAIN_CLASS = "org.aiolang.stdlib.process.WorkerMain";

  /** Set while the main script is being imported. */
  static final String IMPORTING = "importing";

  private final Engine engine;
  private final CodeDirectory directory;

  Workers(Engine engine) {
    this.engine = engine;
    ModuleValue worker = engine.modules().get(WORKER);
    this.directory =
        worker != null && worker.field(DIRECTORY) instanceof CodeDirectory own
            ? own
            : new EngineDirectory(engine, "__main__", () -> {});
  }

  /** {@code multiprocessing.current_process().name}. */
  static String processName(Engine engine) {
    ModuleValue worker = engine.modules().get(WORKER);
    return worker == null ? "MainProcess" : (String) worker.field(NAME);
  }

  /** Makes an engine a worker's. */
  static ModuleValue declareWorker(Engine engine, WorkerSetup setup, CodeDirectory directory) {
    ModuleValue worker = new ModuleBuilder(WORKER, "What this worker process is.").build();
    worker.setField(NAME, setup.processName());
    worker.setField(SETUP, setup);
    worker.setField(DIRECTORY, directory);
    engine.modules().put(WORKER, worker);
    return worker;
  }

  /**
   * Raises RuntimeError in a worker that is still importing the main script: without a guard it
   * would start itself.
   */
  static void checkStartAllowed(Engine engine) {
    ModuleValue worker = engine.modules().get(WORKER);
    if (worker != null && worker.field(IMPORTING) != null) {
      throw Errors.runtime(
          "a worker process is importing the main script and came to a line that starts workers"
              + " itself. Put what only the main process should do under\n\n"
              + "    if __name__ == \"__main__\":\n");
    }
  }

  WorkerPool pool(
      String processName,
      int size,
      WorkerPool.OnLoss onLoss,
      int jobsPerWorker,
      Object initializer,
      Object[] initializerArguments) {
    checkStartAllowed(engine);
    byte[] initial = {};
    if (initializer != None.NONE) {
      Sharing sharing = MultiprocessingModules.sharing(engine);
      initial =
          sharing.spawn(
              sharing.exchanges.newNumber(),
              false,
              () ->
                  new Encoder(directory, Frame.LARGEST, false)
                      .call(initializer, initializerArguments, Keywords.NONE)
                      .body());
    }
    WorkerPool pool =
        new WorkerPool(
            options().memory() == null
                ? WorkerCommand.of(MAIN_CLASS)
                : WorkerCommand.of(MAIN_CLASS).withMemory(options().memory()),
            setup(processName, false, initial),
            size,
            onLoss,
            jobsPerWorker,
            engine.options().out(),
            engine.options().err());
    engine.loops().explanations().workers(pool::description);
    if (options().progress() != null) {
      pool.count(options().progress());
    }
    return pool;
  }

  private PoolOptions options() {
    PoolOptions given = engine.poolOptions();
    return given == null ? PoolOptions.NONE : given;
  }

  /** A pool of one worker that makes one call: a {@code multiprocessing.Process}. */
  WorkerPool process(String name, int niceness) {
    return new WorkerPool(
        WorkerCommand.of(MAIN_CLASS, niceness),
        setup(name, true, new byte[0]),
        1,
        WorkerPool.OnLoss.REPLACE,
        0,
        engine.options().out(),
        engine.options().err());
  }

  private WorkerSetup setup(String processName, boolean process, byte[] initial) {
    ModuleValue worker = engine.modules().get(WORKER);
    Engine.Options options = engine.options();
    Source source = engine.mainSource();
    String name = source == null ? "" : source.name();
    String text = source == null ? "" : source.text();
    if (worker != null && worker.field(SETUP) instanceof WorkerSetup own) {
      name = own.sourceName();
      text = own.sourceText();
    }
    return new WorkerSetup(
        options.scriptPath() == null ? "" : options.scriptPath().toAbsolutePath().toString(),
        name,
        text,
        List.copyOf(options.arguments()),
        options.forceUnwinding(),
        options.trees() != TreeCache.NONE,
        processName,
        process,
        initial);
  }

  Message encode(Object function, Object[] arguments, Keywords keywords) {
    // Encoders hold no state between messages, but script code that one runs may need another.
    return new Encoder(directory, Frame.LARGEST).call(function, arguments, keywords);
  }

  CodeDirectory directory() {
    return directory;
  }

  Outcome returned(Frame message) {
    try {
      return Outcome.of(new Decoder(directory, message).value());
    } catch (ScriptError error) {
      return Outcome.raised(error.value());
    } catch (MalformedMessageException wrong) {
      return Outcome.raised(malformed(wrong));
    }
  }

  /**
   * @param cause the class of the exception that holds the remote traceback
   */
  Outcome raised(Frame message, Type cause) {
    Outcome decoded = returned(message);
    if (decoded.value() instanceof TupleValue pair
        && pair.size() == 2
        && pair.items()[0] instanceof ExceptionValue exception
        && pair.items()[1] instanceof String traceback) {
      return Outcome.raised(FutureErrors.withRemoteTraceback(exception, traceback, cause));
    }
    return decoded.exception() != null
        ? decoded
        : Outcome.raised(malformed(new MalformedMessageException("no exception")));
  }

  private static ExceptionValue malformed(MalformedMessageException wrong) {
    return Errors.runtime("unreadable answer of a worker process: " + wrong.getMessage()).value();
  }

  void awaitEnd(WorkerPool pool) {
    while (true) {
      boolean interrupted =
          engine
              .lock()
              .blocking(() -> {
                try {
                  pool.awaitEnd();
                  return false;
                } catch (InterruptedException interrupt) {
                  return true;
                }
              });
      if (!interrupted) {
        return;
      }
      engine.lock().safepoint();
    }
  }
}
