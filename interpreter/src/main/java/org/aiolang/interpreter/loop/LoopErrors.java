package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The exception classes of {@code asyncio.exceptions} that the loop itself raises. */
public final class LoopErrors {
  public static final Type CANCELLED_ERROR =
      Type.builtin(
          "asyncio.exceptions",
          "CancelledError",
          ExceptionTypes.BASE_EXCEPTION,
          members -> members.constant("__doc__", "The Future or Task was cancelled."));
  public static final Type INVALID_STATE_ERROR =
      Type.builtin(
          "asyncio.exceptions",
          "InvalidStateError",
          ExceptionTypes.EXCEPTION,
          members -> members.constant("__doc__", "The operation is not allowed in this state."));

  private LoopErrors() {}

  public static ScriptError invalidState(String message) {
    return new ScriptError(new ExceptionValue(INVALID_STATE_ERROR, message));
  }

  /**
   * @param message the cancellation's message, or null
   */
  public static ScriptError cancelled(Object message) {
    return new ScriptError(
        new ExceptionValue(
            CANCELLED_ERROR, message == null ? TupleValue.EMPTY : new TupleValue(message)));
  }

  public static boolean isCancelled(ScriptError error) {
    return error.value().type().isSubtypeOf(CANCELLED_ERROR);
  }

  /**
   * Whether it must end the loop and not just the callback it came from: KeyboardInterrupt,
   * SystemExit.
   */
  public static boolean endsLoop(ScriptError error) {
    Type type = error.value().type();
    return type.isSubtypeOf(ExceptionTypes.KEYBOARD_INTERRUPT)
        || type.isSubtypeOf(ExceptionTypes.SYSTEM_EXIT);
  }
}
