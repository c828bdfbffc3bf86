package org.aiolang.interpreter.exec.definition;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.suspend.AsyncIteration;
import org.aiolang.interpreter.value.Iteration;

/**
 * A generator expression: its first iterable is asked for an iterator here and now, the rest runs
 * later.
 */
public final class MakeGenerator extends Expression {
  private final Code code;
  private final Captures captures;
  private final Expression iterable;
  private final boolean async;
  private final Span span;

  /**
   * @param async whether its first clause is {@code async for}
   */
  public MakeGenerator(
      Code code, Captures captures, Expression iterable, boolean async, Span span) {
    this.code = code;
    this.captures = captures;
    this.iterable = iterable;
    this.async = async;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object source = iterable.execute(frame);
    Frame inner = code.frame(captures.collect(frame));
    try {
      inner.slots[0] = async ? AsyncIteration.start(source) : Iteration.iterate(source);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return code.start(inner);
  }
}
