package org.aiolang.grammar.parse;

import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.syntax.Module;

/**
 * What a parse gave.
 *
 * @param module the tree, or null where {@code diagnostics} is not empty
 * @param diagnostics everything wrong, in source order; but the error that CPython names comes
 *     first
 * @param incomplete whether more text after the end could mend it: what a REPL asks to know
 */
public record ParseResult(Module module, List<Diagnostic> diagnostics, boolean incomplete) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
