package org.aiolang.stdlib.async;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.loop.GatheringFuture;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;

/**
 * The names of asyncio that are builtins in aio, so that a script needs no import. Each is looked
 * up when a script first reads it: a script that uses none does not even load asyncio.
 */
public final class Prelude {
  /** Names that mean what they mean in asyncio. */
  private static final String[] SAME = {
    "sleep",
    "timeout",
    "wait",
    "as_completed",
    "shield",
    "TaskGroup",
    "Queue",
    "Lock",
    "Event",
    "Semaphore"
  };

  private Prelude() {}

  /** Adds the names to an engine's builtins. */
  public static void install(Engine engine, Namespace builtins) {
    for (String name : SAME) {
      builtins.lazy(name, () -> asyncio(engine, name));
    }
    builtins.lazy("spawn", () -> asyncio(engine, "create_task"));
    builtins.lazy("spawn_thread", () -> asyncio(engine, "to_thread"));
    builtins.lazy(
        "spawn_process", () -> Attributes.get(engine.importModule("_process"), "spawn_process"));
    builtins.lazy("gather", () -> gather(engine));
  }

  private static Object asyncio(Engine engine, String name) {
    return Attributes.get(engine.importModule("asyncio"), name);
  }

  /** {@code gather} with {@code limit}: how many of the coroutines run at once. */
  private static NativeFunction gather(Engine engine) {
    return new NativeFunction(
        new Signature("gather(*coros_or_futures, return_exceptions=False, limit=None)"),
        "Run awaitables concurrently and return their results in order; limit bounds how many run"
            + " at once.",
        (NativeFunction.Body3)
            (awaitables, returnExceptions, limit) ->
                GatheringFuture.gather(
                    engine.loops(),
                    (Object[]) awaitables,
                    Conversion.truth(returnExceptions),
                    limit(limit)),
        null,
        "asyncio");
  }

  private static int limit(Object limit) {
    if (limit == None.NONE) {
      return 0;
    }
    int most = Conversion.indexInt(limit, "limit");
    if (most < 1) {
      throw org.aiolang.interpreter.error.Errors.value("limit must be at least 1");
    }
    return most;
  }
}
