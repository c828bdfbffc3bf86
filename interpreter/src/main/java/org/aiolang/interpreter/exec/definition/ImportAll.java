package org.aiolang.interpreter.exec.definition;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.Wrapped;

/** {@code from module import *}. */
public final class ImportAll extends Statement {
  private final String module;
  private final int level;
  private final Execution execution;
  private final Namespace globals;
  private final Span span;

  public ImportAll(String module, int level, Execution execution, Namespace globals, Span span) {
    this.module = module;
    this.level = level;
    this.execution = execution;
    this.globals = globals;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      ModuleValue from = execution.importer.importModule(module, level, globals);
      Object listed = from.namespace().get("__all__");
      if (listed != null) {
        for (Object each : Iteration.toArray(listed)) {
          String name = (String) Wrapped.unwrap(each);
          globals.set(name, execution.importer.importName(from, name));
        }
        return null;
      }
      for (String name : from.namespace().names()) {
        if (!name.startsWith("_")) {
          globals.set(name, from.namespace().get(name));
        }
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
