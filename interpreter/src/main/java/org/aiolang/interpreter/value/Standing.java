package org.aiolang.interpreter.value;

import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/**
 * Where one of the computations that await each other stands.
 *
 * @param function its name
 * @param source null for a coroutine written in Java
 * @param span the statement or expression that is suspended; null for one written in Java
 * @param detail what it waits for in words, or null
 * @param holder the task that has what it waits for, or null; values know no tasks
 */
public record Standing(String function, Source source, Span span, String detail, Object holder) {
  /** One that nobody in particular keeps waiting. */
  public Standing(String function, Source source, Span span, String detail) {
    this(function, source, span, detail, null);
  }

  /** The 1-based line. */
  public int line() {
    return source.line(span.start());
  }

  /** {@code file:line}. */
  public String place() {
    return source.name() + ":" + line();
  }
}
