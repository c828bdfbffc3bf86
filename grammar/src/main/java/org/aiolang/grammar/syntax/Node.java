package org.aiolang.grammar.syntax;

import org.aiolang.grammar.source.Span;

/** Anything in the tree that stands at a place in the source. */
public interface Node {
  /** Where it stands. */
  Span span();
}
