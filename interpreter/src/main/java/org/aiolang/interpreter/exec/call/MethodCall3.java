package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;

/** {@code object.name(…)} with three positional arguments; makes no bound method on the way. */
public final class MethodCall3 extends Expression {
  private final Method method;
  private final Expression first;
  private final int firstKind;
  private final Expression second;
  private final int secondKind;
  private final Expression third;
  private final int thirdKind;
  private final Span span;

  /** See {@link Frame#calling}. */
  private final int calling;

  public MethodCall3(
      Method method, Expression first, Expression second, Expression third, Span span) {
    this.method = method;
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
    Object receiver = method.receiver(frame);
    Object function = method.find(receiver);
    Object bound = function == null ? method.attribute(receiver) : null;
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
      if (function == null) {
        return Calls.call(bound, a, b, c);
      }
      return ((CallableValue) function).call(new Object[] {receiver, a, b, c}, Keywords.NONE);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
