package org.aiolang.interpreter.lower;

import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/** A construct that the grammar accepts and the language leaves out; becomes a diagnostic. */
@SuppressWarnings("serial") // never serialised
public final class Refusal extends RuntimeException {
  private final Span span;
  private final String help;

  /**
   * @param help what to write instead, or null
   */
  public Refusal(Span span, String message, String help) {
    super(message, null, false, false);
    this.span = span;
    this.help = help;
  }

  /** What to tell the user. */
  public Diagnostic diagnostic(Source source) {
    return new Diagnostic("SyntaxError", source, span, getMessage(), help, List.of());
  }
}
