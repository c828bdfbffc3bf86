package org.aiolang.stdlib.process;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.TracebackPrinter;

/** Exceptions that nobody can catch, told on standard error. */
final class ErrorReport {
  private ErrorReport() {}

  /** The traceback as CPython prints it, with a line end. */
  static String traceback(ExceptionValue exception) {
    return TracebackPrinter.print(exception);
  }

  static void print(Engine engine, String headline, ExceptionValue exception) {
    PrintStream err = engine.options().err();
    byte[] bytes = (headline + "\n" + traceback(exception)).getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }
}
