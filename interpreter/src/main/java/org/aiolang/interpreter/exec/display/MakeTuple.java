package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.TupleValue;

/** {@code (a, b, *c)}. */
public final class MakeTuple extends Expression {
  private final Expression[] elements;
  private final Spread spread;

  /**
   * @param spread which elements are starred, or null where none is
   */
  public MakeTuple(Expression[] elements, Spread spread) {
    this.elements = elements;
    this.spread = spread;
  }

  @Override
  public Object execute(Frame frame) {
    return elements.length == 0
        ? TupleValue.EMPTY
        : new TupleValue(Spread.compute(frame, elements, spread));
  }
}
