package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** {@code -a}, {@code +a}, {@code ~a}. */
public final class UnaryOperation extends Expression {
  /** What to compute. */
  @FunctionalInterface
  public interface Operation {
    Object apply(Object a);
  }

  private final Expression operand;
  private final Operation operation;
  private final Span span;

  public UnaryOperation(Expression operand, Operation operation, Span span) {
    this.operand = operand;
    this.operation = operation;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = operand.execute(frame);
    try {
      return operation.apply(a);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
