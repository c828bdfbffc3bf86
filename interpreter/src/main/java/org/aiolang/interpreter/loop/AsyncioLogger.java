package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;

/**
 * Where the loop's complaints go, as in asyncio: to the logger {@code asyncio}, where the script
 * has imported {@code logging}; a script that has not would see them on standard error, which is
 * where they go without loading it.
 */
final class AsyncioLogger {
  private final Loops loops;

  AsyncioLogger(Loops loops) {
    this.loops = loops;
  }

  /** The logger, or null where the script has not imported logging. */
  private Object logger() {
    Object base = loops.loaded.apply("asyncio.base_events");
    Object replaced = base == null ? null : Attributes.getOrNull(base, "logger");
    if (replaced != null) {
      return replaced;
    }
    Object logging = loops.loaded.apply("logging");
    return logging == null ? null : Calls.method(logging, "getLogger", "asyncio");
  }

  /**
   * Reports an error; false where there is no logger and the caller must print it.
   *
   * @param exception or null
   */
  boolean error(String text, ExceptionValue exception) {
    Object logger = logger();
    if (logger == null) {
      return false;
    }
    Calls.call(
        Attributes.get(logger, "error"),
        new Object[] {text},
        new Keywords(
            new String[] {"exc_info"}, new Object[] {exception == null ? false : exception}));
    return true;
  }

  /** Reports a warning; false where there is no logger and the caller must print it. */
  boolean warning(String format, Object... arguments) {
    Object logger = logger();
    if (logger == null) {
      return false;
    }
    Object[] all = new Object[arguments.length + 1];
    all[0] = format;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Calls.method(logger, "warning", all);
    return true;
  }
}
