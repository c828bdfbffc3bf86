package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/** Where the rules leave what they find. */
final class Report {
  final Source source;
  final List<Finding> findings = new ArrayList<>();

  Report(Source source) {
    this.source = source;
  }

  void add(Rule rule, Span span, String message, String help) {
    findings.add(new Finding(rule, source, span, message, help));
  }
}
