package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** The module _traceback: what the module traceback, itself a script, cannot know. */
public final class TracebackModule {
  private TracebackModule() {}

  public static ModuleValue build() {
    return new ModuleBuilder("_traceback", "Places of tracebacks and the last lines of exceptions.")
        .function(
            "entries(tb, /)",
            "A list of (filename, lineno, name, end_lineno, colno, end_colno, line, text).",
            TracebackModule::entries)
        .function(
            "last(exc, /)",
            "The lines of an exception without its traceback.",
            error -> TracebackPrinter.last((ExceptionValue) error))
        .build();
  }

  private static Object entries(Object value) {
    if (value != None.NONE && !(value instanceof Traceback)) {
      throw Errors.of(
          org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR,
          "'" + Types.of(value).name() + "' object has no attribute 'tb_frame'");
    }
    ListValue entries = new ListValue();
    for (Traceback at = value == None.NONE ? null : (Traceback) value; at != null; at = at.next) {
      entries.append(entry(at));
    }
    return entries;
  }

  private static Object entry(Traceback at) {
    String text = TracebackPrinter.entries(new Traceback(at.source, at.function, at.span, null));
    if (at.span == null) {
      return new TupleValue(
          new Object[] {
            at.source.name(), 1L, at.function, None.NONE, None.NONE, None.NONE, "", text
          });
    }
    int line = at.source.line(at.span.start());
    return new TupleValue(
        new Object[] {
          at.source.name(),
          (long) line,
          at.function,
          (long) at.source.line(at.span.end()),
          (long) at.source.column(at.span.start()),
          (long) at.source.column(at.span.end()),
          at.source.lineText(line),
          text
        });
  }
}
