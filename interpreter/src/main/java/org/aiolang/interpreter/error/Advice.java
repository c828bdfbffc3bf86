package org.aiolang.interpreter.error;

/**
 * What to try, for errors that newcomers to async scripts meet; CPython says nothing of the kind.
 */
final class Advice {
  private Advice() {}

  /** One sentence, or null where there is nothing to say. */
  static String of(ExceptionValue error) {
    String text = error.plainMessage();
    if (error.type() == ExceptionTypes.TYPE_ERROR) {
      if (text.contains("'coroutine' object")) {
        return "a coroutine does nothing until it is awaited: write 'await' before the call";
      }
      if (text.startsWith("object ") && text.endsWith("can't be used in 'await' expression")) {
        return "only coroutines, tasks and futures can be awaited; an ordinary function has its"
            + " result at once, without 'await'";
      }
      if (text.startsWith("'async for' requires")) {
        return "use a plain 'for' for what is not asynchronous";
      }
      if (text.contains("'async_generator' object is not iterable")) {
        return "use 'async for' for an async generator";
      }
      if (text.contains("does not support the asynchronous context manager protocol")) {
        return "use a plain 'with'";
      }
    }
    if (error.type() == ExceptionTypes.ATTRIBUTE_ERROR
        && text.startsWith("'coroutine' object has no attribute")) {
      return "a coroutine has to be awaited first: '(await f()).name'";
    }
    if (error.type() == ExceptionTypes.RUNTIME_ERROR) {
      if (text.equals("asyncio.run() cannot be called from a running event loop")) {
        return "the script already runs on a loop: write 'await main()'";
      }
      if (text.equals("no running event loop")) {
        return "call it from a coroutine, or start one with asyncio.run(main())";
      }
      if (text.equals("cannot reuse already awaited coroutine")) {
        return "a coroutine can be awaited once: call the function again, or make it a task";
      }
    }
    if (error.type() == ExceptionTypes.RECURSION_ERROR) {
      return "a function calls itself without an end; the lines above show which";
    }
    return null;
  }
}
