package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Namespace;

/** Reads a variable of the module, or else a builtin. */
public final class GlobalGet extends Expression {
  /** The module's variable. */
  public final Cell global;

  private final Cell builtin;
  private final Namespace builtins;
  private final String name;
  private final Span span;

  public GlobalGet(Namespace globals, Namespace builtins, String name, Span span) {
    this.global = globals.cell(name);
    this.builtin = builtins.cell(name);
    this.builtins = builtins;
    this.name = name;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = global.value;
    if (value == null) {
      value = builtin.value;
      if (value == null || global.appending() != null) {
        value = rare();
      }
    }
    return value;
  }

  private Object rare() {
    Object value = global.bound();
    if (value == null) {
      value = builtins.get(name);
      if (value == null) {
        throw Errors.name(name).at(span);
      }
    }
    return value;
  }
}
