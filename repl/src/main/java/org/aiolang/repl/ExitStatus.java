package org.aiolang.repl;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;

/**
 * How a process ends that {@code SystemExit} ends.
 *
 * @param status the process's exit status
 * @param message what goes to standard error, or null
 */
public record ExitStatus(int status, String message) {
  /**
   * The meaning of the exception's argument: a status, nothing, or a message. Needs the interpreter
   * lock.
   */
  public static ExitStatus of(ExceptionValue exit) {
    Object[] arguments = exit.args.items();
    Object code = arguments.length == 0 ? None.NONE : arguments[0];
    if (code == None.NONE) {
      return new ExitStatus(0, null);
    }
    if (code instanceof Long number) {
      return new ExitStatus((int) (number & 0xFF), null);
    }
    if (code instanceof Boolean flag) {
      return new ExitStatus(flag ? 1 : 0, null);
    }
    return new ExitStatus(1, Conversion.str(code));
  }
}
