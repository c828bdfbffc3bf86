package org.aiolang.interpreter.error;

import java.util.Collection;
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

  /** The entry one call further in, or null. Scripts that cut tracebacks short change it. */
  public Traceback next;

  /** What names meant something where it was running, or null where unknown. */
  public final Scope scope;

  /**
   * Tells what names the code of a traceback's entry could use, for those who guess what was meant.
   */
  public interface Scope {
    /** The function's own names, then the module's, then the built-in ones. */
    Collection<String> visibleNames();
  }

  public Traceback(Source source, String function, Span span, Traceback next) {
    this(source, function, span, next, null);
  }

  public Traceback(Source source, String function, Span span, Traceback next, Scope scope) {
    this.scope = scope;
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
