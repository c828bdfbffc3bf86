package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Types;

/** Which elements of a display are {@code *iterable}. */
public final class Spread {
  private final boolean[] starred;
  private final Span[] spans;

  public Spread(boolean[] starred, Span[] spans) {
    this.starred = starred;
    this.spans = spans;
  }

  static Object[] compute(Frame frame, Expression[] elements, Spread spread) {
    Object[] items = new Object[elements.length];
    if (spread == null) {
      for (int i = 0; i < items.length; i++) {
        items[i] = elements[i].execute(frame);
      }
      return items;
    }
    ListValue all = new ListValue();
    for (int i = 0; i < elements.length; i++) {
      Object value = elements[i].execute(frame);
      if (!spread.starred[i]) {
        all.append(value);
        continue;
      }
      try {
        if (!Iteration.isIterable(value)) {
          throw Errors.type("Value after * must be an iterable, not " + Types.of(value).name());
        }
        for (Object each : Iteration.toArray(value)) {
          all.append(each);
        }
      } catch (ScriptError error) {
        throw error.at(spread.spans[i]);
      }
    }
    return all.toArray();
  }
}
