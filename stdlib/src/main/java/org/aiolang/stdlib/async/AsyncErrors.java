package org.aiolang.stdlib.async;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The exception classes of asyncio that the loop does not raise itself. */
final class AsyncErrors {
  static final Type QUEUE_EMPTY = type("asyncio.queues", "QueueEmpty", ExceptionTypes.EXCEPTION);
  static final Type QUEUE_FULL = type("asyncio.queues", "QueueFull", ExceptionTypes.EXCEPTION);
  static final Type QUEUE_SHUT_DOWN =
      type("asyncio.queues", "QueueShutDown", ExceptionTypes.EXCEPTION);
  static final Type BROKEN_BARRIER =
      type("asyncio.exceptions", "BrokenBarrierError", ExceptionTypes.RUNTIME_ERROR);
  static final Type SENDFILE_NOT_AVAILABLE =
      type("asyncio.exceptions", "SendfileNotAvailableError", ExceptionTypes.RUNTIME_ERROR);

  private AsyncErrors() {}

  private static Type type(String module, String name, Type base) {
    return Type.builtin(module, name, base, members -> {});
  }

  /** An exception without arguments. */
  static ScriptError plain(Type type) {
    return new ScriptError(new ExceptionValue(type, TupleValue.EMPTY));
  }
}
