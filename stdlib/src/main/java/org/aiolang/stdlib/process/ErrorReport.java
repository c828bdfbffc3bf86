package org.aiolang.stdlib.process;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/** Exceptions that nobody can catch, told on standard error. */
final class ErrorReport {
  private ErrorReport() {}

  /** The traceback as CPython prints it, with a line end. */
  static String traceback(ExceptionValue exception) {
    return TracebackPrinter.print(exception);
  }

  /** Prints to {@code sys.stderr}, which a script may have replaced; needs the interpreter lock. */
  static void print(Engine engine, String headline, ExceptionValue exception) {
    ModuleValue system = engine.modules().get("sys");
    Object stream = system == null ? null : system.namespace().get("stderr");
    if (stream != null && stream != None.NONE) {
      Calls.method(stream, "write", headline + "\n" + traceback(exception));
      Calls.method(stream, "flush");
      return;
    }
    PrintStream err = engine.options().err();
    byte[] bytes = (headline + "\n" + traceback(exception)).getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }
}
