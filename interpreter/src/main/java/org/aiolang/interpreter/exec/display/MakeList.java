package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.ListValue;

/** {@code [a, b, *c]}. */
public final class MakeList extends Expression {
  private final Expression[] elements;
  private final Spread spread;

  /**
   * @param spread which elements are starred, or null where none is
   */
  public MakeList(Expression[] elements, Spread spread) {
    this.elements = elements;
    this.spread = spread;
  }

  @Override
  public Object execute(Frame frame) {
    return new ListValue(Spread.compute(frame, elements, spread));
  }
}
