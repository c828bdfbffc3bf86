package org.aiolang.interpreter.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.syntax.Module;

/**
 * Finds out what every name of a module means, with CPython's rules and CPython's complaints.
 *
 * <p>Two passes: a walk over the tree collects what each scope does with each name, since a name's
 * first mention says nothing yet about what it is; then {@link Layout} gives each variable a slot
 * and each scope its bindings.
 */
public final class Resolver {
  private Resolver() {}

  /** Resolves a module; what is wrong with it stands in the result's diagnostics. */
  public static Resolution resolve(Module module) {
    Findings findings = new Findings(module);
    new StatementWalk(findings).module(module);
    Layout.arrange(findings);
    List<Diagnostic> diagnostics = new ArrayList<>(findings.diagnostics);
    if (diagnostics.size() > 1) {
      diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    }
    return new Resolution(
        module,
        diagnostics,
        findings.scopes,
        findings.lazyScopes,
        findings.suspending,
        findings.postponedAnnotations);
  }
}
