package org.aiolang.grammar.syntax;

import org.aiolang.grammar.source.Span;

/**
 * A type parameter of a function, class or type alias: {@code T: bound = default}, {@code *Ts},
 * {@code **P}.
 *
 * @param bound or null; a tuple display where it lists constraints
 * @param defaultValue or null
 */
public record TypeParameter(Span span, Kind kind, String name, Expr bound, Expr defaultValue)
    implements Node {
  /** What it stands for. */
  public enum Kind {
    /** One type. */
    VARIABLE(""),
    /** Any number of types. */
    TUPLE("*"),
    /** The parameters of a function. */
    SPECIFICATION("**");

    private final String stars;

    Kind(String stars) {
      this.stars = stars;
    }

    /** What is written before the name. */
    public String stars() {
      return stars;
    }
  }

  /** Whether the bound lists constraints. */
  public boolean constrained() {
    return bound instanceof Expr.TupleDisplay;
  }
}
