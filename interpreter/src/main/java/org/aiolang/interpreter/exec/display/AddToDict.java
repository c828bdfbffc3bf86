package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.DictValue;

/** Adds an entry to the dict of a comprehension. */
public final class AddToDict extends Statement {
  private final int slot;
  private final Expression key;
  private final Expression element;
  private final Span span;

  public AddToDict(int slot, Expression key, Expression element, Span span) {
    this.slot = slot;
    this.key = key;
    this.element = element;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object name = key.execute(frame);
    Object value = element.execute(frame);
    try {
      ((DictValue) frame.slots[slot]).put(name, value);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
