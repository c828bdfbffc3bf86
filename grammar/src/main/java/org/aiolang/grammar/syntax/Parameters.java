package org.aiolang.grammar.syntax;

import java.util.List;
import org.aiolang.grammar.source.Span;

/** The parameters of a function or lambda, in source order. */
public record Parameters(List<Parameter> list) {
  public Parameters {
    list = List.copyOf(list);
  }

  /** How a parameter takes its value. */
  public enum Kind {
    POSITIONAL_ONLY,
    POSITIONAL_OR_KEYWORD,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
  }

  /**
   * One parameter.
   *
   * @param annotation or null
   * @param defaultValue or null
   */
  public record Parameter(Span span, String name, Kind kind, Expr annotation, Expr defaultValue)
      implements Node {}
}
