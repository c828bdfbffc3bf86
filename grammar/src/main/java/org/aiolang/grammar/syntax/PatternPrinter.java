package org.aiolang.grammar.syntax;

import java.util.List;

/** Writes the patterns of {@code case}. */
final class PatternPrinter {
  private final StringBuilder out;
  private final ExpressionPrinter expressions;

  PatternPrinter(StringBuilder out, ExpressionPrinter expressions) {
    this.out = out;
    this.expressions = expressions;
  }

  void print(Pattern pattern) {
    switch (pattern) {
      case Pattern.Literal p -> expressions.print(p.value(), Precedence.SUM);
      case Pattern.Value p -> expressions.print(p.value(), Precedence.ATOM);
      case Pattern.Capture p -> out.append(p.name());
      case Pattern.Wildcard p -> out.append('_');
      case Pattern.Sequence p -> {
        out.append('[');
        list(p.patterns());
        out.append(']');
      }
      case Pattern.Star p -> out.append('*').append(p.name() == null ? "_" : p.name());
      case Pattern.Mapping p -> mapping(p);
      case Pattern.ClassPattern p -> classPattern(p);
      case Pattern.Or p -> {
        String separator = "";
        for (Pattern alternative : p.alternatives()) {
          out.append(separator);
          closed(alternative, alternative instanceof Pattern.Or);
          separator = " | ";
        }
      }
      case Pattern.As p -> {
        closed(p.pattern(), false);
        out.append(" as ").append(p.name());
      }
    }
  }

  private void closed(Pattern pattern, boolean parentheses) {
    boolean needed = parentheses || pattern instanceof Pattern.As;
    out.append(needed ? "(" : "");
    print(pattern);
    out.append(needed ? ")" : "");
  }

  private void list(List<Pattern> patterns) {
    String separator = "";
    for (Pattern pattern : patterns) {
      out.append(separator);
      print(pattern);
      separator = ", ";
    }
  }

  private void mapping(Pattern.Mapping pattern) {
    out.append('{');
    String separator = "";
    for (int i = 0; i < pattern.keys().size(); i++) {
      out.append(separator);
      expressions.print(pattern.keys().get(i), Precedence.SUM);
      out.append(": ");
      print(pattern.patterns().get(i));
      separator = ", ";
    }
    if (pattern.rest() != null) {
      out.append(separator).append("**").append(pattern.rest());
    }
    out.append('}');
  }

  private void classPattern(Pattern.ClassPattern pattern) {
    expressions.print(pattern.cls(), Precedence.ATOM);
    out.append('(');
    list(pattern.positional());
    String separator = pattern.positional().isEmpty() ? "" : ", ";
    for (int i = 0; i < pattern.keywordNames().size(); i++) {
      out.append(separator).append(pattern.keywordNames().get(i)).append('=');
      print(pattern.keywordPatterns().get(i));
      separator = ", ";
    }
    out.append(')');
  }
}
