package org.aiolang.stdlib.process;

import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.pool.CodeDirectory;
import org.aiolang.interpreter.pool.Decoder;
import org.aiolang.interpreter.pool.Encoder;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.MalformedMessageException;
import org.aiolang.interpreter.pool.Message;
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

  /** Set while the main script is being imported. */
  static final String IMPORTING = "importing";

  private final Engine engine;
  private final CodeDirectory directory;

  Workers(Engine engine) {
    this.engine = engine;
    this.directory = new EngineDirectory(engine, "__main__", () -> {});
  }

  /** {@code multiprocessing.current_process().name}. */
  static String processName(Engine engine) {
    ModuleValue worker = engine.modules().get(WORKER);
    return worker == null ? "MainProcess" : (String) worker.field(NAME);
  }

  /** Makes an engine a worker's. */
  static ModuleValue declareWorker(Engine engine, String name) {
    ModuleValue worker = new ModuleBuilder(WORKER, "What this worker process is.").build();
    worker.setField(NAME, name);
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
      initial =
          new Encoder(directory, Frame.LARGEST, false)
              .call(initializer, initializerArguments, Keywords.NONE)
              .body();
    }
    Engine.Options options = engine.options();
    Source source = engine.mainSource();
    WorkerSetup setup =
        new WorkerSetup(
            options.scriptPath() == null ? "" : options.scriptPath().toAbsolutePath().toString(),
            source == null ? "" : source.name(),
            source == null ? "" : source.text(),
            List.copyOf(options.arguments()),
            options.forceUnwinding(),
            processName,
            initial);
    WorkerPool pool =
        new WorkerPool(
            WorkerCommand.of("org.aiolang.stdlib.process.WorkerMain"),
            setup,
            size,
            onLoss,
            jobsPerWorker,
            options.out(),
            options.err());
    engine.loops().explanations().workers(pool::description);
    return pool;
  }

  Message encode(Object function, Object[] arguments, Keywords keywords) {
    // Encoders hold no state between messages, but script code that one runs may need another.
    return new Encoder(directory, Frame.LARGEST).call(function, arguments, keywords);
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
