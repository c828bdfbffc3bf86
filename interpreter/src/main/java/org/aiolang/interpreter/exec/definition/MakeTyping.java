package org.aiolang.interpreter.exec.definition;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** Makes a type parameter, a type alias or the base of a generic class, as the library has them. */
public final class MakeTyping extends Expression {
  private final String maker;
  private final Expression[] arguments;
  private final Execution execution;
  private final Namespace globals;
  private final Span span;

  /**
   * @param maker a function of the module {@code _typing}
   */
  public MakeTyping(
      String maker, Expression[] arguments, Execution execution, Namespace globals, Span span) {
    this.maker = maker;
    this.arguments = arguments;
    this.execution = execution;
    this.globals = globals;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      Object[] values = new Object[arguments.length + 1];
      Object module = globals.get("__name__");
      values[0] = module == null ? "builtins" : module;
      for (int i = 0; i < arguments.length; i++) {
        values[i + 1] = arguments[i].execute(frame);
      }
      ModuleValue typing = execution.importer.importModule("_typing", 0, globals);
      return Calls.call(Attributes.get(typing, maker), values, Keywords.NONE);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
