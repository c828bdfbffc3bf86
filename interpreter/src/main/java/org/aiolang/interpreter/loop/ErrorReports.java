package org.aiolang.interpreter.loop;

import java.util.TreeMap;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;

/**
 * What the loop does with errors that have no other place to go: {@code call_exception_handler} and
 * what calls it.
 */
final class ErrorReports {
  private ErrorReports() {}

  static void unretrieved(EventLoop loop, Future future) {
    DictValue context =
        context(future.type().name() + " exception was never retrieved", future.peekOutcome());
    ((ExceptionValue) future.peekOutcome()).traceback = future.failureTraceback();
    context.put("future", future);
    handle(loop, context);
  }

  static void callback(EventLoop loop, ScriptError error, DoneCallback callback) {
    DictValue context =
        context("Exception in callback " + LoopText.callback(callback), error.value());
    if (callback instanceof ScriptCallback script) {
      context.put("handle", new Handle(loop, script.function(), new Object[0], script.context()));
    }
    handle(loop, context);
  }

  static void handle(EventLoop loop, ScriptError error, Handle handle) {
    DictValue context =
        context("Exception in callback " + LoopText.source(handle.callback), error.value());
    context.put("handle", handle);
    handle(loop, context);
  }

  static void unexpected(EventLoop loop, ScriptError error, Runnable item) {
    String name =
        item instanceof Task task ? Conversion.repr(task) : item.getClass().getSimpleName();
    handle(loop, context("Exception in callback " + name, error.value()));
  }

  private static DictValue context(String message, Object exception) {
    DictValue context = new DictValue();
    context.put("message", message);
    context.put("exception", exception);
    return context;
  }

  /** Calls the loop's {@code call_exception_handler}, which a script may have redefined. */
  static void handle(EventLoop loop, DictValue context) {
    Calls.method(loop, "call_exception_handler", context);
  }

  /** {@code call_exception_handler}. */
  static void callHandler(EventLoop loop, DictValue context) {
    if (loop.exceptionHandler == None.NONE) {
      handleByDefault(loop, context);
      return;
    }
    try {
      Context runsIn = contextOf(context);
      if (runsIn == null) {
        Calls.call(loop.exceptionHandler, loop, context);
      } else {
        runsIn.run(loop.exceptionHandler, new Object[] {loop, context}, Keywords.NONE);
      }
    } catch (ScriptError error) {
      if (LoopErrors.endsLoop(error)) {
        throw error;
      }
      DictValue second = context("Unhandled error in exception handler", error.value());
      second.put("context", context);
      handleByDefault(loop, second);
    }
  }

  private static Context contextOf(DictValue context) {
    for (String key : new String[] {"task", "future", "handle"}) {
      Object value = context.get(key);
      if (value instanceof Task task) {
        return task.context();
      }
      if (value instanceof Handle handle) {
        return handle.context();
      }
      if (value != null && value != None.NONE) {
        return null;
      }
    }
    return null;
  }

  private static void handleByDefault(EventLoop loop, DictValue context) {
    try {
      Calls.method(loop, "default_exception_handler", context);
    } catch (ScriptError error) {
      if (LoopErrors.endsLoop(error)) {
        throw error;
      }
      if (!loop.loops.logger.error("Exception in default exception handler", error.value())) {
        loop.loops.errors.println("Exception in default exception handler");
        loop.loops.printException(error.value());
      }
    }
  }

  /**
   * {@code default_exception_handler}: the message, the context's entries by name, the traceback.
   */
  static void print(EventLoop loop, DictValue context) {
    Object message = context.get("message");
    StringBuilder text =
        new StringBuilder(
            message != null && Conversion.truth(message)
                ? Conversion.str(message)
                : "Unhandled exception in event loop");
    TreeMap<String, Object> sorted = new TreeMap<>();
    for (DictValue.Cursor at = context.cursor(); at.advance(); ) {
      sorted.put(Conversion.str(at.key()), at.value());
    }
    sorted.remove("message");
    Object exception = sorted.remove("exception");
    sorted.forEach(
        (key, value) -> text.append('\n').append(key).append(": ").append(Conversion.repr(value)));
    ExceptionValue logged = exception instanceof ExceptionValue value ? value : null;
    if (loop.loops.logger.error(text.toString(), logged)) {
      return;
    }
    loop.loops.errors.println(text);
    if (logged != null) {
      loop.loops.printException(logged);
    }
    Object failed = context.get("future");
    if (failed instanceof Task task && task.origin() != null) {
      Standing origin = task.origin();
      loop.loops.errors.println(
          "spawned at "
              + origin.place()
              + " in "
              + origin.function()
              + ": "
              + origin.source().lineText(origin.line()).strip());
    }
    loop.loops.errors.flush();
  }
}
