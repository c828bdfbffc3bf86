package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/** {@code multiprocessing} and {@code multiprocessing.pool}. */
public final class MultiprocessingModules {
  private static final String TYPES = "_types";

  /** What {@code multiprocessing.context} has, in CPython's order. */
  private static final String LAZY =
      " Array AuthenticationError Barrier BoundedSemaphore BufferTooShort Condition Event"
          + " JoinableQueue Lock Manager Pipe Process Queue RLock RawArray RawValue Semaphore"
          + " SimpleQueue Value active_children allow_connection_pickling current_process"
          + " get_logger log_to_stderr parent_process reducer set_executable"
          + " set_forkserver_preload ";

  /** The modules below, as far as they are no part of {@code import *}. */
  private static final String MODULES =
      " connection context managers process queues sharedctypes synchronize util ";

  private static final String EAGER =
      "Pool ProcessError TimeoutError cpu_count freeze_support get_all_start_methods get_context"
          + " get_start_method set_start_method";

  private MultiprocessingModules() {}

  /** The module of that name for an engine, or null. */
  public static ModuleValue load(Engine engine, String name) {
    return switch (name) {
      case "_multiprocessing" -> SharingModule.build(engine);
      case "_pool" ->
          new ModuleBuilder(name, "The classes of multiprocessing's pools.")
              .value(TYPES, new MultiprocessingTypes(engine, Workers.processName(engine)))
              .build();
      case "multiprocessing" -> multiprocessing(engine);
      case "multiprocessing.pool" -> pool(types(engine));
      default -> null;
    };
  }

  private static MultiprocessingTypes types(Engine engine) {
    return (MultiprocessingTypes) engine.importModule("_pool").namespace().get(TYPES);
  }

  /** What an engine shares with other processes. */
  static Sharing sharing(Engine engine) {
    return (Sharing) engine.importModule("_multiprocessing").namespace().get(SharingModule.SHARING);
  }

  private static ModuleValue pool(MultiprocessingTypes types) {
    return new ModuleBuilder("multiprocessing.pool", "A pool of worker processes.")
        .value("Pool", types.pool)
        .value("ApplyResult", types.applyResult)
        .value("AsyncResult", types.applyResult)
        .value("MapResult", types.mapResult)
        .value("IMapIterator", types.iterator)
        .value("RemoteTraceback", FutureErrors.POOL_REMOTE_TRACEBACK)
        .value("MaybeEncodingError", FutureErrors.MAYBE_ENCODING_ERROR)
        .function(
            "mapstar(function, items)",
            "Call the function with each item; return the list of results.",
            (function, items) -> each(function, items, false))
        .function(
            "starmapstar(function, items)",
            "Call the function with each item's arguments; return the list of results.",
            (function, items) -> each(function, items, true))
        .build();
  }

  private static Object each(Object function, Object items, boolean starred) {
    ListValue results = new ListValue();
    IteratorValue iterator = Iteration.iterate(items);
    for (Object item; (item = iterator.next()) != null; ) {
      results.append(
          starred
              ? Calls.call(function, Iteration.toArray(item), Keywords.NONE)
              : Calls.call(function, item));
    }
    return results;
  }

  private static ModuleValue multiprocessing(Engine engine) {
    MultiprocessingTypes types = types(engine);
    return new ModuleBuilder("multiprocessing", "Calls in worker processes.")
        .value("__path__", new ListValue())
        .value(
            "pool",
            engine.modules().computeIfAbsent("multiprocessing.pool", name -> load(engine, name)))
        .value("TimeoutError", FutureErrors.POOL_TIMEOUT)
        .value("ProcessError", FutureErrors.PROCESS_ERROR)
        .functionN(
            "Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None)",
            "A number of worker processes that calls are spread over.",
            arguments -> types.pool.call(arguments, Keywords.NONE))
        .function(
            "cpu_count()",
            "The number of processors.",
            () -> (long) Runtime.getRuntime().availableProcessors())
        .function("freeze_support()", "Does nothing here.", () -> None.NONE)
        .function(
            "get_start_method(allow_none=False)",
            "How workers are started: always 'spawn'.",
            types::startMethod)
        .function(
            "get_all_start_methods()",
            "The ways workers can be started.",
            () -> new ListValue("spawn"))
        .function(
            "set_start_method(method, force=False)",
            "Says how workers are started: 'spawn'.",
            (method, force) -> {
              types.setStartMethod(method, Conversion.truth(force));
              return None.NONE;
            })
        .function(
            "get_context(method=None)",
            "An object with the functions of this module.",
            method -> {
              types.checkMethod(method);
              String name = method == None.NONE ? "_default_context" : "_spawn";
              return engine.importModule("multiprocessing.context").namespace().get(name);
            })
        .value("__all__", names())
        .function(
            "__getattr__(name)",
            "What is made when it is first asked for.",
            name -> lazy(engine, name))
        .build();
  }

  private static ListValue names() {
    ListValue names = new ListValue();
    for (String name : (LAZY + EAGER).trim().split(" ")) {
      names.append(name);
    }
    return names;
  }

  /**
   * A script that only wants a pool does not wait for the rest, which is written in aio, to be
   * compiled.
   */
  private static Object lazy(Engine engine, Object name) {
    if (MODULES.contains(" " + name + " ")) {
      return engine.importModule("multiprocessing." + name);
    }
    if (!LAZY.contains(" " + name + " ")) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "module 'multiprocessing' has no attribute " + Conversion.repr(name));
    }
    ModuleValue context = engine.importModule("multiprocessing.context");
    Object found = Attributes.get(context.namespace().get("_default_context"), (String) name);
    engine.importModule("multiprocessing").namespace().set((String) name, found);
    return found;
  }
}
