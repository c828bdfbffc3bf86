package org.aiolang.interpreter.exec.definition;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.value.Namespace;

/** {@code import a.b} and {@code import a.b as c}. */
public final class ImportModule extends Statement {
  private final String name;
  private final Target target;
  private final boolean bindsTop;
  private final Execution execution;
  private final Namespace globals;
  private final Span span;

  /**
   * @param bindsTop whether the target gets the first module of a dotted name, not the last
   */
  public ImportModule(
      String name,
      Target target,
      boolean bindsTop,
      Execution execution,
      Namespace globals,
      Span span) {
    this.name = name;
    this.target = target;
    this.bindsTop = bindsTop;
    this.execution = execution;
    this.globals = globals;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      Object module = execution.importer.importModule(name, 0, globals);
      if (bindsTop && name.indexOf('.') >= 0) {
        module = execution.importer.importModule(name.substring(0, name.indexOf('.')), 0, globals);
      }
      target.assign(frame, module);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
