package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;

/** {@code if test: return value}, the way most recursive functions begin. */
public final class ReturnIf extends Statement {
  private final Expression test;
  private final Expression value;
  private final int valueKind;
  private final Span span;

  public ReturnIf(Expression test, Expression value, Span span) {
    this.test = test;
    this.value = value;
    this.valueKind = Operand.kind(value);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    try {
      if (!test.test(frame)) {
        return null;
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    Object result = Operand.peek(frame, valueKind, value);
    if (result == null) {
      result = value.execute(frame);
    }
    frame.returned = result;
    return Completion.RETURN;
  }
}
