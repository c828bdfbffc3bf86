package org.aiolang.interpreter;

import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Resolver;

/**
 * From source text to a tree whose names are resolved: all that can be known before there is an
 * engine.
 */
final class ScriptAnalysis {
  private ScriptAnalysis() {}

  /**
   * @param trees where the source's tree may be, and is kept if it was not
   */
  static Resolution analyse(Source source, TreeCache trees) throws ScriptSyntaxException {
    Module known = trees.find(source);
    Module module = known == null ? parse(source) : known;
    Resolution resolution = Resolver.resolve(module);
    if (!resolution.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(resolution.diagnostics());
    }
    if (known == null) {
      trees.keep(module);
    }
    return resolution;
  }

  private static Module parse(Source source) throws ScriptSyntaxException {
    ParseResult parsed = Parser.parse(source);
    if (!parsed.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(parsed.diagnostics());
    }
    return parsed.module();
  }
}
