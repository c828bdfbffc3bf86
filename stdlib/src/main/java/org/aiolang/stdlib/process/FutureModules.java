package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** {@code concurrent.futures} and the modules below it. */
public final class FutureModules {
  private static final String TYPES = "_types";

  private FutureModules() {}

  /** The module of that name for an engine, or null. */
  public static ModuleValue load(Engine engine, String name) {
    return switch (name) {
      case "concurrent" -> new ModuleBuilder(name, "").value("__path__", new ListValue()).build();
      case "_futures" ->
          new ModuleBuilder(name, "What the modules below concurrent share.")
              .value(TYPES, new FutureTypes(engine))
              .build();
      case "concurrent.futures._base" -> base(types(engine));
      case "concurrent.futures.thread" -> thread(types(engine));
      case "concurrent.futures.process" -> process(types(engine));
      case "concurrent.futures" -> futures(engine, types(engine));
      default -> null;
    };
  }

  /**
   * The engine's classes. They have a module of their own, as those below concurrent need each
   * other.
   */
  static FutureTypes types(Engine engine) {
    return (FutureTypes) engine.importModule("_futures").namespace().get(TYPES);
  }

  private static ModuleValue base(FutureTypes types) {
    return errors(new ModuleBuilder("concurrent.futures._base", ""))
        .value("Error", FutureErrors.ERROR)
        .value("Future", types.future)
        .value("Executor", types.executor)
        .value("DoneAndNotDoneFutures", FutureWaits.DONE_AND_NOT_DONE)
        .value("PENDING", "PENDING")
        .value("RUNNING", "RUNNING")
        .value("CANCELLED", "CANCELLED")
        .value("CANCELLED_AND_NOTIFIED", "CANCELLED_AND_NOTIFIED")
        .value("FINISHED", "FINISHED")
        .build();
  }

  private static ModuleBuilder errors(ModuleBuilder module) {
    return module
        .value("FIRST_COMPLETED", FutureWaits.FIRST_COMPLETED)
        .value("FIRST_EXCEPTION", FutureWaits.FIRST_EXCEPTION)
        .value("ALL_COMPLETED", FutureWaits.ALL_COMPLETED)
        .value("CancelledError", FutureErrors.CANCELLED)
        .value("TimeoutError", ExceptionTypes.TIMEOUT_ERROR)
        .value("InvalidStateError", FutureErrors.INVALID_STATE)
        .value("BrokenExecutor", FutureErrors.BROKEN_EXECUTOR);
  }

  private static ModuleValue thread(FutureTypes types) {
    return new ModuleBuilder("concurrent.futures.thread", "Calls in threads.")
        .value("ThreadPoolExecutor", types.threadPool)
        .value("BrokenThreadPool", FutureErrors.BROKEN_THREAD_POOL)
        .build();
  }

  private static ModuleValue process(FutureTypes types) {
    return new ModuleBuilder("concurrent.futures.process", "Calls in worker processes.")
        .value("ProcessPoolExecutor", types.processPool)
        .value("BrokenProcessPool", FutureErrors.BROKEN_PROCESS_POOL)
        .value("_RemoteTraceback", FutureErrors.REMOTE_TRACEBACK)
        .value("EXTRA_QUEUED_CALLS", 1L)
        .function(
            "_check_system_limits()",
            "Raise NotImplementedError where there can be no worker processes.",
            () -> None.NONE)
        .function(
            "_process_chunk(fn, chunk)",
            "Call fn with each tuple of arguments; return the list of results.",
            (function, chunk) -> {
              ListValue results = new ListValue();
              IteratorValue rows = Iteration.iterate(chunk);
              for (Object row; (row = rows.next()) != null; ) {
                Object[] arguments = ((TupleValue) row).items().clone();
                results.append(Calls.call(function, arguments, Keywords.NONE));
              }
              return results;
            })
        .build();
  }

  private static ModuleValue futures(Engine engine, FutureTypes types) {
    ModuleBuilder module =
        errors(
            new ModuleBuilder(
                "concurrent.futures",
                "Execute computations asynchronously using threads or processes."));
    return module
        .value("__path__", new ListValue())
        .value("Future", types.future)
        .value("Executor", types.executor)
        .value("ThreadPoolExecutor", types.threadPool)
        .value("ProcessPoolExecutor", types.processPool)
        .value("process", loaded(engine, "concurrent.futures.process"))
        .value("thread", loaded(engine, "concurrent.futures.thread"))
        .value("_base", loaded(engine, "concurrent.futures._base"))
        .functionN(
            "wait(fs, timeout=None, return_when='ALL_COMPLETED')",
            "Wait for the futures; return the sets of those done and not done.",
            arguments -> FutureWaits.wait(engine, arguments[0], arguments[1], arguments[2]))
        .function(
            "as_completed(fs, timeout=None)",
            "Return an iterator over the futures in the order they are done.",
            (futures, timeout) -> FutureWaits.asCompleted(engine, futures, timeout))
        .build();
  }

  /** A module below, which cannot be imported while the one above it is being built. */
  private static ModuleValue loaded(Engine engine, String name) {
    return engine.modules().computeIfAbsent(name, missing -> load(engine, missing));
  }
}
