package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.InPlace;

/** {@code a + n} and {@code a - n} for a small int {@code n}, the commonest sums there are. */
public final class AddConstant extends Expression {
  private final Expression left;
  private final int leftKind;

  /** What is added, the sign of a subtraction included. */
  public final long constant;

  private final Long boxed;
  private final boolean subtracts;
  private final boolean inPlace;
  private final Span span;

  /**
   * @param subtracts whether {@code constant} is taken away, which only matters to operands that
   *     are no ints
   */
  public AddConstant(
      Expression left, long constant, boolean subtracts, boolean inPlace, Span span) {
    this.left = left;
    this.leftKind = Operand.kind(left);
    this.constant = subtracts ? -constant : constant;
    this.boxed = constant;
    this.subtracts = subtracts;
    this.inPlace = inPlace;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object a = Operand.peek(frame, leftKind, left);
    if (a == null) {
      a = left.execute(frame);
    }
    if (a instanceof Long x) {
      long sum = x + constant;
      if (((x ^ sum) & (constant ^ sum)) >= 0) {
        return sum;
      }
    }
    return slow(a);
  }

  private Object slow(Object a) {
    try {
      if (inPlace) {
        return subtracts ? InPlace.subtract(a, boxed) : InPlace.add(a, boxed);
      }
      return subtracts ? Arithmetic.subtract(a, boxed) : Arithmetic.add(a, boxed);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
