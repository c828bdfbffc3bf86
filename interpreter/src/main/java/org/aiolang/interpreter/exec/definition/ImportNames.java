package org.aiolang.interpreter.exec.definition;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** {@code from module import names}. */
public final class ImportNames extends Statement {
  private final String module;
  private final int level;
  private final String[] names;
  private final Target[] targets;
  private final Execution execution;
  private final Namespace globals;
  private final Span span;

  /**
   * @param module empty in {@code from . import x}
   */
  public ImportNames(
      String module,
      int level,
      String[] names,
      Target[] targets,
      Execution execution,
      Namespace globals,
      Span span) {
    this.module = module;
    this.level = level;
    this.names = names;
    this.targets = targets;
    this.execution = execution;
    this.globals = globals;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      ModuleValue from = execution.importer.importModule(module, level, globals);
      for (int i = 0; i < names.length; i++) {
        targets[i].assign(frame, execution.importer.importName(from, names[i]));
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
