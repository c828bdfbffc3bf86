package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiolang.grammar.parse.Lexeme;
import org.aiolang.grammar.parse.Lexemes;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.source.Suggestions;

/** The comments {@code # aio: ignore[rule, rule]} of a script, which silence what they name. */
final class Comments {
  private static final Pattern IGNORE = Pattern.compile("#\\s*aio:\\s*ignore\\[([^\\]]*)\\]");

  private final Source source;
  private final Map<Integer, Set<Rule>> silenced = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Comments(Source source) {
    this.source = source;
    if (!source.text().contains("ignore[")) {
      return;
    }
    for (Lexeme lexeme : Lexemes.of(source)) {
      if (lexeme.kind() == Lexeme.Kind.COMMENT) {
        read(lexeme);
      }
    }
  }

  private void read(Lexeme comment) {
    Matcher matcher = IGNORE.matcher(comment.text(source));
    while (matcher.find()) {
      int at = comment.start() + matcher.start(1);
      for (String part : matcher.group(1).split(",", -1)) {
        String id = part.strip();
        Rule rule = Rule.named(id);
        if (rule != null) {
          int line = source.line(comment.start());
          silenced.computeIfAbsent(line, ignored -> new HashSet<>()).add(rule);
        } else {
          findings.add(unknown(id, at + part.indexOf(id)));
        }
        at += part.length() + 1;
      }
    }
  }

  private Finding unknown(String id, int at) {
    List<String> names = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      names.add(rule.id());
    }
    String closest = Suggestions.closest(id, names);
    return new Finding(
        Rule.UNKNOWN_RULE,
        source,
        new Span(at, at + id.length()),
        "no rule is called '" + id + "'",
        closest == null
            ? "the rules' names stand in front of their messages"
            : "did you mean '" + closest + "'?");
  }

  /** The comments that name no rule. */
  List<Finding> findings() {
    return findings;
  }

  /** Whether a comment on one of the finding's lines silences it. */
  boolean silence(Finding finding) {
    if (silenced.isEmpty()) {
      return false;
    }
    int first = source.line(finding.span().start());
    int last = source.line(Math.max(finding.span().start(), finding.span().end() - 1));
    for (int line = first; line <= last; line++) {
      if (silenced.getOrDefault(line, Set.of()).contains(finding.rule())) {
        return true;
      }
    }
    return false;
  }
}
