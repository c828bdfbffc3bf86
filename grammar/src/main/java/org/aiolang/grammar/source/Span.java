package org.aiolang.grammar.source;

/**
 * A stretch of a {@link Source}, as offsets into its text. Line and column are worked out only when
 * somebody asks {@link Source} for them.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset just past the last UTF-16 unit, never less than {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad span " + start + ".." + end);
    }
  }

  /** The span from the start of this one to the end of {@code last}. */
  public Span to(Span last) {
    return new Span(start, Math.max(end, last.end));
  }
}
