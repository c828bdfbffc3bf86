package org.aiolang.interpreter.error;

import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** One entry of a traceback, the outermost first. */
public final class Traceback extends Obj {
  public final Source source;
  public final String function;

  /** The expression or statement that was running, or null where unknown. */
  public final Span span;

  /** The entry one call further in, or null. */
  public final Traceback next;

  public Traceback(Source source, String function, Span span, Traceback next) {
    this.source = source;
    this.function = function;
    this.span = span;
    this.next = next;
  }

  @Override
  public Type type() {
    return Types.TRACEBACK;
  }
}
