package org.aiolang.interpreter.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;

/**
 * The first pass over the patterns of {@code case}: what they capture and whether they make sense
 * together.
 */
final class PatternWalk {
  private final Findings findings;
  private final ExpressionWalk expressions;

  PatternWalk(Findings findings, ExpressionWalk expressions) {
    this.findings = findings;
    this.expressions = expressions;
  }

  /**
   * Visits the pattern of one case.
   *
   * @param last whether no case follows, so that it may match everything
   */
  void visitCase(Stmt.MatchCase matchCase, boolean last) {
    visit(matchCase.pattern(), new HashSet<>(), last || matchCase.guard() != null);
  }

  /**
   * Visits a pattern.
   *
   * @param captured the names captured before it, to which it adds its own
   * @param mayMatchAll whether nothing comes after it that it could make unreachable
   */
  private void visit(Pattern pattern, Set<String> captured, boolean mayMatchAll) {
    switch (pattern) {
      case Pattern.Literal literal -> expressions.visit(literal.value());
      case Pattern.Value value -> expressions.visit(value.value());
      case Pattern.Capture capture -> {
        if (!mayMatchAll) {
          findings.error(
              capture.span(),
              "name capture '" + capture.name() + "' makes remaining patterns unreachable");
        }
        capture(capture.name(), capture.span(), captured);
      }
      case Pattern.Wildcard wildcard -> {
        if (!mayMatchAll) {
          findings.error(wildcard.span(), "wildcard makes remaining patterns unreachable");
        }
      }
      case Pattern.Sequence sequence -> sequence(sequence, captured);
      case Pattern.Star star -> {
        if (star.name() != null) {
          capture(star.name(), star.span(), captured);
        }
      }
      case Pattern.Mapping mapping -> {
        expressions.visitAll(mapping.keys());
        String twice = ConstantKeys.firstRepeated(mapping.keys());
        if (twice != null) {
          findings.error(mapping.span(), "mapping pattern checks duplicate key (" + twice + ")");
        }
        visitAll(mapping.patterns(), captured);
        if (mapping.rest() != null) {
          capture(mapping.rest(), mapping.span(), captured);
        }
      }
      case Pattern.ClassPattern classPattern -> classPattern(classPattern, captured);
      case Pattern.Or or -> or(or, captured, mayMatchAll);
      case Pattern.As as -> {
        visit(as.pattern(), captured, mayMatchAll);
        capture(as.name(), as.span(), captured);
      }
    }
  }

  private void visitAll(List<Pattern> patterns, Set<String> captured) {
    for (Pattern pattern : patterns) {
      visit(pattern, captured, true);
    }
  }

  private void capture(String name, Span span, Set<String> captured) {
    if (!captured.add(name)) {
      findings.error(span, "multiple assignments to name '" + name + "' in pattern");
    }
    findings.bind(name, span);
  }

  private void sequence(Pattern.Sequence sequence, Set<String> captured) {
    boolean starred = false;
    for (Pattern pattern : sequence.patterns()) {
      if (pattern instanceof Pattern.Star) {
        if (starred) {
          findings.error(sequence.span(), "multiple starred names in sequence pattern");
        }
        starred = true;
      }
      visit(pattern, captured, true);
    }
  }

  private void classPattern(Pattern.ClassPattern pattern, Set<String> captured) {
    expressions.visit(pattern.cls());
    visitAll(pattern.positional(), captured);
    Set<String> attributes = new HashSet<>();
    for (int i = 0; i < pattern.keywordNames().size(); i++) {
      String attribute = pattern.keywordNames().get(i);
      if (!attributes.add(attribute)) {
        findings.error(
            pattern.keywordPatterns().get(i).span(),
            "attribute name repeated in class pattern: " + attribute);
      }
    }
    visitAll(pattern.keywordPatterns(), captured);
  }

  private void or(Pattern.Or or, Set<String> captured, boolean mayMatchAll) {
    Set<String> first = null;
    List<Pattern> alternatives = or.alternatives();
    for (int i = 0; i < alternatives.size(); i++) {
      Set<String> here = new HashSet<>(captured);
      boolean lastAlternative = i == alternatives.size() - 1;
      visit(alternatives.get(i), here, lastAlternative && mayMatchAll);
      if (first == null) {
        first = here;
      } else if (!here.equals(first)) {
        findings.error(or.span(), "alternative patterns bind different names");
        break;
      }
    }
    captured.addAll(first);
  }
}
