package org.aiolang.stdlib.async;

import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
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
    LeftOut row = leftOut(name);
    if (row != null) {
      throw row.refusal();
    }
    ModuleValue asyncio = engine.importModule("asyncio");
    throw Attributes.missing(asyncio, name);
  }

  /** The row of a name that CPython's asyncio has and aio leaves out, or null. */
  private static LeftOut leftOut(String name) {
    return switch (name) {
      case "open_connection",
          "start_server",
          "open_unix_connection",
          "start_unix_server",
          "StreamReader",
          "StreamWriter",
          "StreamReaderProtocol",
          "IncompleteReadError",
          "LimitOverrunError",
          "Server",
          "AbstractServer",
          "streams" ->
          LeftOut.ASYNCIO_STREAMS;
      case "BaseProtocol", "Protocol", "DatagramProtocol", "BufferedProtocol", "protocols" ->
          LeftOut.ASYNCIO_PROTOCOLS;
      case "BaseTransport",
          "ReadTransport",
          "WriteTransport",
          "Transport",
          "DatagramTransport",
          "transports" ->
          LeftOut.ASYNCIO_TRANSPORTS;
      case "create_subprocess_exec",
          "create_subprocess_shell",
          "subprocess",
          "SubprocessProtocol",
          "SubprocessTransport",
          "get_child_watcher",
          "set_child_watcher",
          "AbstractChildWatcher",
          "SafeChildWatcher",
          "FastChildWatcher",
          "PidfdChildWatcher",
          "MultiLoopChildWatcher",
          "ThreadedChildWatcher" ->
          LeftOut.ASYNCIO_SUBPROCESS;
      default -> null;
    };
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
