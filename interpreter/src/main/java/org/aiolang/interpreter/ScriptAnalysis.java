package org.aiolang.interpreter;

import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Resolver;

/**
 * From source text to a tree whose names are resolved: all that can be known before there is an
 * engine.
 */
final class ScriptAnalysis {
  private ScriptAnalysis() {}

  static Resolution analyse(Source source) throws ScriptSyntaxException {
    ParseResult parsed = Parser.parse(source);
    if (!parsed.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(parsed.diagnostics());
    }
    Resolution resolution = Resolver.resolve(parsed.module());
    if (!resolution.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(resolution.diagnostics());
    }
    return resolution;
  }
}
