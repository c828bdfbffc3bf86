package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/** The module traceback. */
public final class TracebackModule {
  private static final NamedTuple SUMMARY =
      new NamedTuple("traceback", "FrameSummary", "filename", "lineno", "name", "line");

  private TracebackModule() {}

  public static ModuleValue build(Engine engine) {
    ModuleBuilder module =
        new ModuleBuilder("traceback", "Extract, format and print information about tracebacks.");
    module.functionN(
        "print_exc(limit=None, file=None, chain=True)",
        "Print the exception that is being handled.",
        arguments -> {
          write(engine, arguments[1], handled(engine, Conversion.truth(arguments[2])));
          return None.NONE;
        });
    module.functionN(
        "format_exc(limit=None, chain=True)",
        "The text of the exception that is being handled.",
        arguments -> handled(engine, Conversion.truth(arguments[1])));
    module.functionN(
        "print_exception(exc, /, value=<unset>, tb=<unset>, limit=None, file=None, chain=True)",
        "Print an exception.",
        arguments -> {
          write(engine, arguments[4], text(arguments[0], arguments[1], arguments[5]));
          return None.NONE;
        });
    module.functionN(
        "format_exception(exc, /, value=<unset>, tb=<unset>, limit=None, chain=True)",
        "The text of an exception as a list of lines.",
        arguments -> lines(text(arguments[0], arguments[1], arguments[4])));
    module.functionN(
        "format_exception_only(exc, /, value=<unset>, *, show_group=False)",
        "The last lines of an exception's text.",
        arguments -> {
          Object exception =
              arguments[1] == null || arguments[1] == None.NONE ? arguments[0] : arguments[1];
          return lines(
              exception instanceof ExceptionValue error
                  ? TracebackPrinter.last(error)
                  : "NoneType: None\n");
        });
    declareEntries(module, engine);
    module.value("FrameSummary", SUMMARY.type());
    return module.build();
  }

  private static void declareEntries(ModuleBuilder module, Engine engine) {
    module.functionN(
        "print_tb(tb, limit=None, file=None)",
        "Print the entries of a traceback.",
        arguments -> {
          write(engine, arguments[2], TracebackPrinter.entries(traceback(arguments[0])));
          return None.NONE;
        });
    module.functionN(
        "format_tb(tb, limit=None)",
        "The entries of a traceback as a list of texts.",
        arguments -> {
          ListValue texts = new ListValue();
          for (Traceback at = traceback(arguments[0]); at != null; at = at.next) {
            texts.append(
                TracebackPrinter.entries(new Traceback(at.source, at.function, at.span, null)));
          }
          return texts;
        });
    module.functionN(
        "extract_tb(tb, limit=None)",
        "The entries of a traceback as a list.",
        arguments -> {
          ListValue entries = new ListValue();
          for (Traceback at = traceback(arguments[0]); at != null; at = at.next) {
            int line = at.span == null ? 1 : at.source.line(at.span.start());
            entries.append(
                SUMMARY.make(
                    at.source.name(),
                    (long) line,
                    at.function,
                    at.span == null ? "" : at.source.lineText(line).strip()));
          }
          return entries;
        });
    module.functionN(
        "print_stack(f=None, limit=None, file=None)", "Not known here.", arguments -> None.NONE);
    module.functionN(
        "format_stack(f=None, limit=None)", "Not known here.", arguments -> new ListValue());
    module.functionN(
        "extract_stack(f=None, limit=None)", "Not known here.", arguments -> new ListValue());
  }

  private static Traceback traceback(Object value) {
    if (value == None.NONE) {
      return null;
    }
    if (value instanceof Traceback traceback) {
      return traceback;
    }
    throw Errors.type("a traceback is required, not '" + Types.of(value).name() + "'");
  }

  private static String handled(Engine engine, boolean chain) {
    ExceptionValue error = engine.lock().current.handled;
    return error == null ? "NoneType: None\n" : TracebackPrinter.print(error, chain);
  }

  private static String text(Object exception, Object value, Object chain) {
    Object shown = value == null || value == None.NONE ? exception : value;
    if (shown == None.NONE) {
      return "NoneType: None\n";
    }
    if (!(shown instanceof ExceptionValue error)) {
      throw Errors.type("Exception expected for value, " + Types.of(shown).name() + " found");
    }
    return TracebackPrinter.print(error, Conversion.truth(chain));
  }

  private static ListValue lines(String text) {
    ListValue lines = new ListValue();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      lines.append(text.substring(at, end == 0 ? text.length() : end));
      at = end == 0 ? text.length() : end;
    }
    return lines;
  }

  private static void write(Engine engine, Object file, String text) {
    Object target = file == None.NONE ? SysModule.of(engine).namespace().get("stderr") : file;
    if (target != null && target != None.NONE) {
      Calls.method(target, "write", text);
    }
  }
}
