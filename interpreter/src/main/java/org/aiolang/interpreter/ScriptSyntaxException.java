package org.aiolang.interpreter;

import java.util.List;
import org.aiolang.grammar.source.Diagnostic;

/** A script that cannot run: everything that is wrong with it. */
@SuppressWarnings("serial") // never serialised
public final class ScriptSyntaxException extends Exception {
  private final List<Diagnostic> diagnostics;

  ScriptSyntaxException(List<Diagnostic> diagnostics) {
    super(diagnostics.getFirst().message(), null, false, false);
    this.diagnostics = diagnostics;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
