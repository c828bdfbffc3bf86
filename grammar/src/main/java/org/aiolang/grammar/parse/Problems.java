package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/** What is wrong with one text, gathered while it is read. */
final class Problems {
  private final Source source;
  private final List<Diagnostic> found = new ArrayList<>();

  Problems(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Notes a {@code SyntaxError}. */
  void syntax(Span span, String message) {
    syntax(span, message, null);
  }

  /** Notes a {@code SyntaxError} with advice. */
  void syntax(Span span, String message, String help) {
    add(new Diagnostic("SyntaxError", source, span, message, help, List.of()));
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** The same with one of them before all others. */
  List<Diagnostic> inOrder(Diagnostic first) {
    List<Diagnostic> result = new ArrayList<>(inOrder());
    if (first != null) {
      result.removeIf(diagnostic -> diagnostic.span().start() == first.span().start());
      result.addFirst(first);
    }
    return result;
  }

  /** Everything noted, in source order, at most one at any place. */
  List<Diagnostic> inOrder() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    List<Diagnostic> result = new ArrayList<>();
    int last = -1;
    for (Diagnostic diagnostic : sorted) {
      if (diagnostic.span().start() != last) {
        result.add(diagnostic);
        last = diagnostic.span().start();
      }
    }
    return result;
  }
}
