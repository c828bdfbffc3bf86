package org.aiolang.grammar.syntax;

import java.util.List;
import org.aiolang.grammar.source.Span;

/** A pattern of {@code case}. */
public sealed interface Pattern extends Node {
  /**
   * A literal number, string, bytes: compared with {@code ==}; {@code None True False}: with {@code
   * is}.
   */
  record Literal(Span span, Expr value) implements Pattern {}

  /** A dotted name, compared with {@code ==}. */
  record Value(Span span, Expr value) implements Pattern {}

  record Capture(Span span, String name) implements Pattern {}

  record Wildcard(Span span) implements Pattern {}

  record Sequence(Span span, List<Pattern> patterns) implements Pattern {
    public Sequence {
      patterns = List.copyOf(patterns);
    }
  }

  /** {@code *name} in a sequence; the name is null for {@code *_}. */
  record Star(Span span, String name) implements Pattern {}

  /** {@code {key: pattern, **rest}}; rest is null where it is not written. */
  record Mapping(Span span, List<Expr> keys, List<Pattern> patterns, String rest)
      implements Pattern {
    public Mapping {
      keys = List.copyOf(keys);
      patterns = List.copyOf(patterns);
    }
  }

  /** {@code cls(p0, p1, name=p2)}. */
  record ClassPattern(
      Span span,
      Expr cls,
      List<Pattern> positional,
      List<String> keywordNames,
      List<Pattern> keywordPatterns)
      implements Pattern {
    public ClassPattern {
      positional = List.copyOf(positional);
      keywordNames = List.copyOf(keywordNames);
      keywordPatterns = List.copyOf(keywordPatterns);
    }
  }

  record Or(Span span, List<Pattern> alternatives) implements Pattern {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  record As(Span span, Pattern pattern, String name) implements Pattern {}
}
