package org.aiolang.grammar.syntax;

import org.aiolang.grammar.source.Span;

/** An argument of a call or a class header, in source order. */
public sealed interface Argument extends Node {
  /** Its expression, without the stars or the name. */
  Expr value();

  record Positional(Span span, Expr value) implements Argument {}

  /** {@code *value}. */
  record Unpacked(Span span, Expr value) implements Argument {}

  /** {@code name=value}. */
  record Keyword(Span span, String name, Expr value) implements Argument {}

  /** {@code **value}. */
  record UnpackedMapping(Span span, Expr value) implements Argument {}
}
