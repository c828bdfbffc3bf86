package org.aiolang.stdlib.async;

import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** The modules of the package {@code asyncio}. */
public final class AsyncioParts {
  private static final Set<String> NAMES =
      Set.of(
          "base_events",
          "coroutines",
          "events",
          "exceptions",
          "futures",
          "locks",
          "log",
          "queues",
          "runners",
          "taskgroups",
          "tasks",
          "threads",
          "timeouts",
          "unix_events");

  private AsyncioParts() {}

  /**
   * A module of the package, as {@code asyncio.exceptions}: all of asyncio's names, wherever
   * CPython keeps them.
   *
   * @return null where asyncio has no module of that name
   */
  public static ModuleValue build(Engine engine, String name) {
    String part = name.substring(name.indexOf('.') + 1);
    if (!NAMES.contains(part)) {
      return null;
    }
    return switch (part) {
      case "base_events" -> all(engine, name).value("logger", logger(engine)).build();
      case "coroutines" -> all(engine, name).value("_is_coroutine", Coroutines.MARK).build();
      case "log" -> new ModuleBuilder(name, "").value("logger", logger(engine)).build();
      default -> all(engine, name).build();
    };
  }

  /** What {@code asyncio.NAME} gives where asyncio has not got that name itself. */
  static Object attribute(Engine engine, String name) {
    if (NAMES.contains(name)) {
      return engine.importModule("asyncio." + name);
    }
    ModuleValue asyncio = engine.importModule("asyncio");
    throw Attributes.missing(asyncio, name);
  }

  private static ModuleBuilder all(Engine engine, String name) {
    ModuleBuilder builder = new ModuleBuilder(name, "");
    Namespace all = engine.importModule("asyncio").namespace();
    for (String each : all.names()) {
      if (!each.startsWith("__")) {
        builder.value(each, all.get(each));
      }
    }
    return builder;
  }

  private static Object logger(Engine engine) {
    return Calls.method(engine.importModule("logging"), "getLogger", "asyncio");
  }
}
