package org.aiolang.interpreter;

import java.util.List;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.lower.ModuleLowering;
import org.aiolang.interpreter.lower.Refusal;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Resolver;
import org.aiolang.interpreter.value.Namespace;

/** From source text to executable nodes: parse, resolve, lower. */
final class ScriptCompiler {
  private ScriptCompiler() {}

  static ModuleLowering.Lowered compile(Source source, Execution execution, Namespace globals)
      throws ScriptSyntaxException {
    ParseResult parsed = Parser.parse(source);
    if (!parsed.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(parsed.diagnostics());
    }
    Resolution resolution = Resolver.resolve(parsed.module());
    if (!resolution.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(resolution.diagnostics());
    }
    try {
      return ModuleLowering.lower(parsed.module(), resolution, execution, globals);
    } catch (Refusal refusal) {
      throw new ScriptSyntaxException(
          List.of(
              new Diagnostic(
                  "SyntaxError",
                  source,
                  refusal.span(),
                  refusal.getMessage(),
                  refusal.help(),
                  List.of())));
    }
  }
}
