package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.SetValue;

/** {@code {a, b, *c}}. */
public final class MakeSet extends Expression {
  private final Expression[] elements;
  private final Spread spread;
  private final Span span;

  /** @param spread which elements are starred, or null where none is */
  public MakeSet(Expression[] elements, Spread spread, Span span) {
    this.elements = elements;
    this.spread = spread;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    SetValue set = new SetValue();
    Object[] items = Spread.compute(frame, elements, spread);
    try {
      for (Object each : items) {
        set.add(each);
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return set;
  }
}
