package org.aiolang.interpreter.lower;

import org.aiolang.grammar.source.Span;

/** A construct that the grammar accepts and the language leaves out; becomes a diagnostic. */
@SuppressWarnings("serial") // never serialised
public final class Refusal extends RuntimeException {
  private final Span span;
  private final String help;

  /** @param help what to write instead, or null */
  public Refusal(Span span, String message, String help) {
    super(message, null, false, false);
    this.span = span;
    this.help = help;
  }

  public Span span() {
    return span;
  }

  public String help() {
    return help;
  }
}
