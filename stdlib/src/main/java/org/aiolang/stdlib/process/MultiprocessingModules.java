package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code multiprocessing} and {@code multiprocessing.pool}. */
public final class MultiprocessingModules {
  private static final String TYPES = "_types";

  private MultiprocessingModules() {}

  /** The module of that name for an engine, or null. */
  public static ModuleValue load(Engine engine, String name) {
    return switch (name) {
      case "_multiprocessing" ->
          new ModuleBuilder(name, "What the modules of multiprocessing share.")
              .value(TYPES, new MultiprocessingTypes(engine, Workers.processName(engine)))
              .build();
      case "multiprocessing" -> multiprocessing(engine);
      case "multiprocessing.pool" -> pool(types(engine));
      default -> null;
    };
  }

  private static MultiprocessingTypes types(Engine engine) {
    return (MultiprocessingTypes) engine.importModule("_multiprocessing").namespace().get(TYPES);
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
    Type contextType =
        Type.builtin(
            "multiprocessing.context",
            "SpawnContext",
            Types.OBJECT,
            members -> declareContext(members, types));
    Type processType =
        Type.builtin(
            "multiprocessing.process",
            types.processName().equals("MainProcess") ? "_MainProcess" : "SpawnProcess",
            Types.OBJECT,
            members -> declareProcess(members, types));
    Instance current = new Instance(processType);
    Instance context = new Instance(contextType);
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
        .function("current_process()", "The process this runs in.", () -> current)
        .function(
            "parent_process()",
            "The process that started this one, or None.",
            () -> types.processName().equals("MainProcess") ? (Object) None.NONE : current)
        .function("active_children()", "The processes this one started.", () -> new ListValue())
        .function("freeze_support()", "Does nothing here.", () -> None.NONE)
        .function(
            "get_start_method(allow_none=False)",
            "How workers are started: always 'spawn'.",
            ignored -> "spawn")
        .function(
            "get_all_start_methods()",
            "The ways workers can be started.",
            () -> new ListValue("spawn"))
        .function(
            "set_start_method(method, force=False)",
            "Accepts CPython's methods; workers are spawned in any case.",
            (method, force) -> {
              types.setStartMethod(method, Conversion.truth(force));
              return None.NONE;
            })
        .function(
            "get_context(method=None)",
            "An object with the functions of this module.",
            method -> {
              MultiprocessingTypes.checkMethod(method);
              return context;
            })
        .build();
  }

  private static void declareContext(TypeMembers members, MultiprocessingTypes types) {
    members.methodN(
        "Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None)",
        "A number of worker processes that calls are spread over.",
        arguments ->
            types.pool.call(
                new Object[] {arguments[1], arguments[2], arguments[3], arguments[4]},
                Keywords.NONE));
    members.method(
        "cpu_count(self)",
        "The number of processors.",
        self -> (long) Runtime.getRuntime().availableProcessors());
    members.method(
        "get_start_method(self, allow_none=False)",
        "How workers are started: always 'spawn'.",
        (self, ignored) -> "spawn");
    members.method("freeze_support(self)", "Does nothing here.", self -> None.NONE);
  }

  private static void declareProcess(TypeMembers members, MultiprocessingTypes types) {
    members.getter("name", "The name of the process.", self -> types.processName());
    members.getter("pid", "The process id.", self -> ProcessHandle.current().pid());
    members.getter("ident", "The process id.", self -> ProcessHandle.current().pid());
    members.getter("daemon", "Whether it ends with its parent.", self -> !isMain(types));
    members.method("is_alive(self)", "Whether it lives.", self -> true);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            isMain(types)
                ? "<_MainProcess name='MainProcess' parent=None started>"
                : "<SpawnProcess name='" + types.processName() + "' started daemon>");
  }

  private static boolean isMain(MultiprocessingTypes types) {
    return types.processName().equals("MainProcess");
  }
}
