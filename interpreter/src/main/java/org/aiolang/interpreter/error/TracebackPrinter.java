package org.aiolang.interpreter.error;

import org.aiolang.interpreter.value.Conversion;

/** Temporary: the plain traceback form until the real one lands. */
public final class TracebackPrinter {
  private TracebackPrinter() {}

  public static String print(ExceptionValue value) {
    StringBuilder text = new StringBuilder("Traceback (most recent call last):\n");
    for (Traceback at = value.traceback; at != null; at = at.next) {
      text.append("  File \"").append(at.source.name()).append("\", line ")
          .append(at.span == null ? 0 : at.source.line(at.span.start()))
          .append(", in ").append(at.function).append('\n');
    }
    return text.append(value.type().name()).append(": ").append(Conversion.str(value)).append('\n').toString();
  }
}
