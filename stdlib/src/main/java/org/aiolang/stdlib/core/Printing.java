package org.aiolang.stdlib.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** {@code print} and {@code input}. */
final class Printing {
  private final Engine engine;

  private Printing(Engine engine) {
    this.engine = engine;
  }

  static void declare(ModuleBuilder module, Engine engine) {
    Printing printing = new Printing(engine);
    module
        .functionN(
            "print(*args, sep=' ', end='\\n', file=None, flush=False)",
            "Prints the values to a stream, or to sys.stdout by default.",
            printing::print)
        .function(
            "input(prompt='', /)",
            "Read a string from standard input. The trailing newline is stripped.",
            printing::input);
  }

  private Object print(Object[] arguments) {
    Object[] values = (Object[]) arguments[0];
    String separator = part(arguments[1], "sep", " ");
    String end = part(arguments[2], "end", "\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(Conversion.str(values[i]));
    }
    text.append(end);
    Object file = arguments[3] == None.NONE ? replacement() : arguments[3];
    boolean flush = Conversion.truth(arguments[4]);
    if (file == null) {
      PrintStream out = engine.options().out();
      out.append(text);
      if (flush) {
        out.flush();
      }
    } else if (file != None.NONE) {
      Calls.method(file, "write", text.toString());
      if (flush) {
        Calls.method(file, "flush");
      }
    }
    return None.NONE;
  }

  /** What a script put in the place of {@code sys.stdout}, or null where it is still ours. */
  private Object replacement() {
    ModuleValue sys = engine.modules().get("sys");
    if (sys == null) {
      return null;
    }
    Object current = sys.namespace().get("stdout");
    return current == sys.namespace().get("__stdout__") ? null : current;
  }

  private static String part(Object value, String name, String otherwise) {
    Object plain = Wrapped.unwrap(value);
    if (plain == None.NONE) {
      return otherwise;
    }
    if (plain instanceof String text) {
      return text;
    }
    throw Errors.type(name + " must be None or a string, not " + Types.of(value).name());
  }

  private Object input(Object prompt) {
    PrintStream out = engine.options().out();
    out.append(Conversion.str(prompt));
    out.flush();
    String line = engine.lock().blocking(this::readLine);
    if (line == null) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
    }
    return line;
  }

  private String readLine() {
    try {
      InputStream in = engine.options().in();
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      int next = in.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        bytes.write(next);
      }
      String line = bytes.toString(StandardCharsets.UTF_8);
      return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    } catch (IOException failed) {
      throw Errors.of(ExceptionTypes.OS_ERROR, failed.getMessage());
    }
  }
}
