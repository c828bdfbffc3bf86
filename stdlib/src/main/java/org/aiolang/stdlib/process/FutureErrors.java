package org.aiolang.stdlib.process;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.pool.WorkerExit;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The exception classes of {@code concurrent.futures} and {@code multiprocessing}. */
public final class FutureErrors {
  private static final String BASE = "concurrent.futures._base";
  private static final String PROCESS = "concurrent.futures.process";

  public static final Type ERROR = type(BASE, "Error", ExceptionTypes.EXCEPTION);
  public static final Type CANCELLED = type(BASE, "CancelledError", ERROR);
  public static final Type INVALID_STATE = type(BASE, "InvalidStateError", ERROR);
  public static final Type BROKEN_EXECUTOR =
      type(BASE, "BrokenExecutor", ExceptionTypes.RUNTIME_ERROR);
  public static final Type BROKEN_THREAD_POOL =
      type("concurrent.futures.thread", "BrokenThreadPool", BROKEN_EXECUTOR);
  public static final Type BROKEN_PROCESS_POOL =
      type(PROCESS, "BrokenProcessPool", BROKEN_EXECUTOR);
  public static final Type REMOTE_TRACEBACK = remoteTraceback(PROCESS, "_RemoteTraceback");
  public static final Type PROCESS_ERROR =
      type("multiprocessing.context", "ProcessError", ExceptionTypes.EXCEPTION);
  public static final Type POOL_TIMEOUT =
      type("multiprocessing.context", "TimeoutError", PROCESS_ERROR);
  public static final Type POOL_REMOTE_TRACEBACK =
      remoteTraceback("multiprocessing.pool", "RemoteTraceback");
  public static final Type MAYBE_ENCODING_ERROR =
      type("multiprocessing.pool", "MaybeEncodingError", ExceptionTypes.EXCEPTION);

  private FutureErrors() {}

  private static Type type(String module, String name, Type base) {
    return Type.builtin(module, name, base, members -> {});
  }

  /** Its text is the traceback itself. */
  private static Type remoteTraceback(String module, String name) {
    return Type.builtin(
        module,
        name,
        ExceptionTypes.EXCEPTION,
        members ->
            members.method(
                "__str__(self, /)",
                "Return str(self).",
                self -> {
                  Object[] items = ((ExceptionValue) self).args.items();
                  return items.length == 1 && items[0] instanceof String text ? text : "";
                }));
  }

  static ScriptError cancelled() {
    return new ScriptError(new ExceptionValue(CANCELLED, TupleValue.EMPTY));
  }

  static ScriptError timeout() {
    return new ScriptError(new ExceptionValue(ExceptionTypes.TIMEOUT_ERROR, TupleValue.EMPTY));
  }

  /** Gives an exception that comes from a worker the traceback it had there as its cause. */
  static ExceptionValue withRemoteTraceback(ExceptionValue exception, String traceback, Type type) {
    exception.cause = new ExceptionValue(type, "\n\"\"\"\n" + traceback + "\"\"\"");
    exception.suppressContext = true;
    return exception;
  }

  /** CPython's sentence; how the worker ended is in a note. */
  static ScriptError brokenWhile(WorkerExit exit) {
    return noted(
        Errors.of(
            BROKEN_PROCESS_POOL,
            "A process in the process pool was terminated abruptly while the future was running or"
                + " pending."),
        exit);
  }

  static ScriptError brokenBefore(WorkerExit exit) {
    return noted(
        Errors.of(
            BROKEN_PROCESS_POOL,
            "A child process terminated abruptly, the process pool is not usable anymore"),
        exit);
  }

  static ScriptError noted(ScriptError error, WorkerExit exit) {
    error.value().setField("__notes__", new ListValue(exit.describe()));
    return error;
  }
}
