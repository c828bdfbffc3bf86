package org.aiolang.grammar.source;

import java.util.List;
import java.util.Objects;

/**
 * Something wrong in a script, found before it runs.
 *
 * @param category the exception CPython would raise: {@code SyntaxError}, {@code IndentationError}
 *     or {@code TabError}
 * @param source the text it was found in
 * @param span where
 * @param message one sentence fragment, in CPython's words where it has them
 * @param help what to write instead, or null
 * @param notes further places that explain it, such as where a bracket was opened
 */
public record Diagnostic(
    String category, Source source, Span span, String message, String help, List<Note> notes) {

  /** A second place that explains a diagnostic. */
  public record Note(Span span, String message) {}

  public Diagnostic {
    Objects.requireNonNull(category);
    Objects.requireNonNull(source);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
    notes = List.copyOf(notes);
  }
}
