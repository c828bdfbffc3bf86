package org.aiolang.interpreter.exec.suspend;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Types;

/** The start of {@code async for}: asks for the async iterator. */
public final class AsyncIterate extends Statement {
  private final Expression iterable;
  private final int slot;
  private final Span span;

  public AsyncIterate(Expression iterable, int slot, Span span) {
    this.iterable = iterable;
    this.slot = slot;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = iterable.execute(frame);
    try {
      Object iterator = Delegates.asyncIterate(value);
      if (iterator instanceof AsyncGeneratorObject generator
          && iterator != value
          && OwnIterable.isFunction(Types.of(value).lookup("__aiter__"), generator.code())) {
        generator.setOwned();
      }
      frame.slots[slot] = iterator;
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }
}
