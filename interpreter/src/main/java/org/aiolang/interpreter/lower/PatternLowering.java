package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.exec.pattern.CaptureMatcher;
import org.aiolang.interpreter.exec.pattern.Case;
import org.aiolang.interpreter.exec.pattern.ClassMatcher;
import org.aiolang.interpreter.exec.pattern.EqualityMatcher;
import org.aiolang.interpreter.exec.pattern.IdentityMatcher;
import org.aiolang.interpreter.exec.pattern.MappingMatcher;
import org.aiolang.interpreter.exec.pattern.Match;
import org.aiolang.interpreter.exec.pattern.Matcher;
import org.aiolang.interpreter.exec.pattern.OrMatcher;
import org.aiolang.interpreter.exec.pattern.ResumableMatch;
import org.aiolang.interpreter.exec.pattern.SequenceMatcher;
import org.aiolang.interpreter.exec.pattern.WildcardMatcher;
import org.aiolang.interpreter.value.None;

/** Lowers {@code match}. */
final class PatternLowering {
  private final Unit unit;

  /** The temporaries of the names that the case at hand captures; alternatives share them. */
  private Map<String, Capture> captures = new LinkedHashMap<>();

  private record Capture(int slot, Span span) {}

  PatternLowering(Unit unit) {
    this.unit = unit;
  }

  Statement lower(Stmt.Match match) {
    Expression subject = unit.expressions.lower(match.subject());
    Case[] cases = new Case[match.cases().size()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = lower(match.cases().get(i));
    }
    return unit.anySuspends(match.cases())
        ? new ResumableMatch(subject, cases, unit.temporary(), unit.position())
        : new Match(subject, cases);
  }

  private Case lower(Stmt.MatchCase it) {
    captures = new LinkedHashMap<>();
    Matcher pattern = lower(it.pattern());
    int[] slots = new int[captures.size()];
    Target[] targets = new Target[slots.length];
    int next = 0;
    for (Map.Entry<String, Capture> each : captures.entrySet()) {
      slots[next] = each.getValue().slot();
      targets[next++] = unit.target(each.getKey(), each.getValue().span());
    }
    List<Statement> outer = unit.open();
    Expression guard = it.guard() == null ? null : unit.expressions.lower(it.guard());
    List<Statement> prelude = unit.close(outer);
    return new Case(
        pattern,
        slots,
        targets,
        prelude.isEmpty() ? null : unit.resumable(prelude),
        guard,
        it.guard() == null ? null : it.guard().span(),
        unit.statements.block(it.body()));
  }

  private Matcher lower(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Literal it -> literal(it);
      case Pattern.Value it -> new EqualityMatcher(unit.expressions.lower(it.value()), it.span());
      case Pattern.Capture it -> capture(null, it.name(), it.span());
      case Pattern.Wildcard it -> new WildcardMatcher();
      case Pattern.Star it ->
          it.name() == null ? new WildcardMatcher() : capture(null, it.name(), it.span());
      case Pattern.Sequence it -> sequence(it);
      case Pattern.Mapping it -> mapping(it);
      case Pattern.ClassPattern it -> classPattern(it);
      case Pattern.Or it -> new OrMatcher(lowerAll(it.alternatives()));
      case Pattern.As it -> capture(lower(it.pattern()), it.name(), it.span());
    };
  }

  private Matcher[] lowerAll(List<Pattern> patterns) {
    Matcher[] lowered = new Matcher[patterns.size()];
    for (int i = 0; i < lowered.length; i++) {
      lowered[i] = lower(patterns.get(i));
    }
    return lowered;
  }

  private Matcher literal(Pattern.Literal literal) {
    return switch (literal.value()) {
      case Expr.NoneLiteral it -> new IdentityMatcher(None.NONE);
      case Expr.BooleanLiteral it -> new IdentityMatcher(it.value());
      default -> new EqualityMatcher(unit.expressions.lower(literal.value()), literal.span());
    };
  }

  private Matcher capture(Matcher pattern, String name, Span span) {
    return new CaptureMatcher(pattern, slot(name, span));
  }

  private int slot(String name, Span span) {
    return captures.computeIfAbsent(name, ignored -> new Capture(unit.temporary(), span)).slot();
  }

  private Matcher sequence(Pattern.Sequence sequence) {
    int star = -1;
    for (int i = 0; i < sequence.patterns().size(); i++) {
      if (sequence.patterns().get(i) instanceof Pattern.Star) {
        star = i;
      }
    }
    return new SequenceMatcher(lowerAll(sequence.patterns()), star, sequence.span());
  }

  private Matcher mapping(Pattern.Mapping mapping) {
    Expression[] keys = unit.expressions.operands(mapping.keys());
    Matcher[] patterns = lowerAll(mapping.patterns());
    int rest = mapping.rest() == null ? -1 : slot(mapping.rest(), mapping.span());
    return new MappingMatcher(keys, patterns, rest, mapping.span());
  }

  private Matcher classPattern(Pattern.ClassPattern pattern) {
    Expression type = unit.expressions.lower(pattern.cls());
    List<Pattern> patterns = new ArrayList<>(pattern.positional());
    patterns.addAll(pattern.keywordPatterns());
    return new ClassMatcher(
        type,
        lowerAll(patterns),
        pattern.positional().size(),
        pattern.keywordNames().toArray(new String[0]),
        pattern.span());
  }
}
