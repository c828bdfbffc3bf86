package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.SetValue;

/** Adds an element to the set of a comprehension. */
public final class AddToSet extends Statement {
  private final int slot;
  private final Expression element;
  private final Span span;

  public AddToSet(int slot, Expression element, Span span) {
    this.slot = slot;
    this.element = element;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = element.execute(frame);
    try {
      ((SetValue) frame.slots[slot]).add(value);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
