package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;

/** A binary operator without a node of its own. */
public final class Operator extends Expression {
  /** What to compute. */
  @FunctionalInterface
  public interface Operation {
    Object apply(Object a, Object b);
  }

  private final Expression left;
  private final int leftKind;
  private final Expression right;
  private final int rightKind;
  private final Operation operation;
  private final Span span;

  public Operator(Expression left, Expression right, Operation operation, Span span) {
    this.left = left;
    this.leftKind = Operand.kind(left);
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.operation = operation;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = Operand.peek(frame, leftKind, left);
    if (a == null) {
      a = left.execute(frame);
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b == null) {
      b = right.execute(frame);
    }
    try {
      return operation.apply(a, b);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
