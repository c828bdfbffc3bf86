package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Resolver;

/** Looks for mistakes in scripts, without running them. */
public final class Checker {
  private final Set<String> builtins;
  private final Set<String> modules;

  /**
   * @param builtins the names that every script sees
   * @param modules names of modules, for advice on a name that is missing
   */
  public Checker(Set<String> builtins, Set<String> modules) {
    this.builtins = Set.copyOf(builtins);
    this.modules = Set.copyOf(modules);
  }

  /**
   * Everything found in one script, in the order of its text. Where it cannot be read or resolved,
   * that is all that is reported.
   */
  public List<Finding> check(Source source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.module() == null) {
      return syntax(source, parsed.diagnostics());
    }
    Resolution resolution = Resolver.resolve(parsed.module());
    if (!resolution.diagnostics().isEmpty()) {
      return syntax(source, resolution.diagnostics());
    }
    Report report = new Report(source);
    Variables variables = new Variables(resolution);
    Walk.over(resolution, List.of(variables));
    Origins origins = new Origins(variables, resolution);
    NameRules names = new NameRules(variables, builtins, modules, report);
    Flow flow = new Flow(report);
    flow.module(parsed.module().body());
    Walk.over(
        resolution,
        List.of(
            names,
            flow,
            new AwaitRules(origins, report),
            new BlockingCalls(origins, report),
            new CancellationRules(origins, report)));
    names.unused();
    Comments comments = new Comments(source);
    List<Finding> findings = new ArrayList<>(comments.findings());
    report.findings.stream().filter(each -> !comments.silence(each)).forEach(findings::add);
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return List.copyOf(findings);
  }

  private static List<Finding> syntax(Source source, List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each ->
            new Finding(
                Rule.SYNTAX,
                source,
                each.span(),
                each.category() + ": " + each.message(),
                each.help()))
        .toList();
  }
}
