package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.exec.name.GlobalGet;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;

/** A call with three positional arguments. */
public final class Call3 extends Expression {
  private final Expression function;

  /** The module's variable that names the function, or null where something else does. */
  private final Cell global;

  private final Expression first;
  private final int firstKind;
  private final Expression second;
  private final int secondKind;
  private final Expression third;
  private final int thirdKind;
  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public Call3(
      Expression function, Expression first, Expression second, Expression third, Span span) {
    this.function = function;
    this.global = function instanceof GlobalGet variable ? variable.global : null;
    this.first = first;
    this.firstKind = Operand.kind(first);
    this.second = second;
    this.secondKind = Operand.kind(second);
    this.third = third;
    this.thirdKind = Operand.kind(third);
    this.span = span;
    this.calling = span.start() + 1;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = global == null ? null : global.value;
    if (callee == null) {
      callee = function.execute(frame);
    }
    Object a = Operand.peek(frame, firstKind, first);
    if (a == null) {
      a = first.execute(frame);
    }
    Object b = Operand.peek(frame, secondKind, second);
    if (b == null) {
      b = second.execute(frame);
    }
    Object c = Operand.peek(frame, thirdKind, third);
    if (c == null) {
      c = third.execute(frame);
    }
    frame.calling = calling;
    try {
      if (callee instanceof ScriptFunction script) {
        return script.call(a, b, c);
      }
      if (callee instanceof CallableValue callable) {
        return callable.call(a, b, c);
      }
      return Calls.call(callee, a, b, c);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
