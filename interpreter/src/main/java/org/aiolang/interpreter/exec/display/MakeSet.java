package org.aiolang.interpreter.exec.display;

import java.util.Arrays;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.value.SetValue;

/** {@code {a, b, *c}}. */
public final class MakeSet extends Expression {
  private final Expression[] elements;
  private final Spread spread;
  private final Span span;

  /** Whether all elements are constants: those CPython lays out differently. */
  private final boolean constant;

  /**
   * @param spread which elements are starred, or null where none is
   */
  public MakeSet(Expression[] elements, Spread spread, Span span) {
    this.elements = elements;
    this.spread = spread;
    this.span = span;
    this.constant = spread == null && Arrays.stream(elements).allMatch(Constant.class::isInstance);
  }

  @Override
  public Object execute(Frame frame) {
    Object[] items = Spread.compute(frame, elements, spread);
    try {
      return SetValue.display(items, constant);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
