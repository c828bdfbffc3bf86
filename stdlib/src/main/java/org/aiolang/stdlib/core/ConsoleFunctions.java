package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;
import org.aiolang.stdlib.file.OpenFunction;
import org.aiolang.stdlib.file.TextFile;

/** print, input and open. */
final class ConsoleFunctions {
  private ConsoleFunctions() {}

  static void declare(ModuleBuilder module, Engine engine) {
    Cell[] out = new Cell[1];
    module.functionN(
        "print(*args, sep=' ', end='\\n', file=None, flush=False)",
        "Prints the values to a stream, or to sys.stdout by default.",
        arguments -> {
          if (out[0] == null) {
            out[0] = SysModule.of(engine).namespace().cell("stdout");
          }
          return print(out[0], arguments);
        });
    module.function(
        "input(prompt='', /)",
        "Read a string from standard input.",
        prompt -> input(engine, prompt));
    OpenFunction.declare(module, () -> SysModule.openFiles(engine));
  }

  private static Object print(Cell out, Object[] arguments) {
    Object[] values = (Object[]) arguments[0];
    Object file = arguments[3] == None.NONE ? out.value : arguments[3];
    if (file == null) {
      throw Errors.runtime("lost sys.stdout");
    }
    String between = separator(arguments[1], "sep", " ");
    String end = separator(arguments[2], "end", "\n");
    if (file == None.NONE) {
      return None.NONE;
    }
    if (file instanceof TextFile text) {
      text.writeText(joined(values, between, end));
    } else {
      // A script's own file sees each part, as in CPython.
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          Calls.method(file, "write", between);
        }
        Calls.method(file, "write", Conversion.str(values[i]));
      }
      Calls.method(file, "write", end);
    }
    if (arguments[4] != Boolean.FALSE && Conversion.truth(arguments[4])) {
      Calls.method(file, "flush");
    }
    return None.NONE;
  }

  private static String joined(Object[] values, String between, String end) {
    if (values.length == 1 && values[0] instanceof String only) {
      return only.concat(end);
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append(between);
      }
      line.append(Conversion.str(values[i]));
    }
    return line.append(end).toString();
  }

  private static String separator(Object given, String name, String otherwise) {
    if (given == None.NONE) {
      return otherwise;
    }
    if (Wrapped.unwrap(given) instanceof String text) {
      return text;
    }
    throw Errors.type(name + " must be None or a string, not " + Types.of(given).name());
  }

  private static Object input(Engine engine, Object prompt) {
    Object out = SysModule.of(engine).namespace().get("stdout");
    Object in = SysModule.of(engine).namespace().get("stdin");
    if (out == null || in == null) {
      throw Errors.runtime("input(): lost sys." + (in == null ? "stdin" : "stdout"));
    }
    Calls.method(out, "write", Conversion.str(prompt));
    Calls.method(out, "flush");
    Object line = Calls.method(in, "readline");
    if (!(line instanceof String text)) {
      throw Errors.type("object.readline() returned non-string");
    }
    if (text.isEmpty()) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
    }
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
