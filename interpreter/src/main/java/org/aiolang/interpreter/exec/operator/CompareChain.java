package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Conversion;

/** {@code a &lt; b &lt; c}: each operand is computed once, and none after a false comparison. */
public final class CompareChain extends Expression {
  private final Expression first;
  private final Comparator[] comparators;
  private final Expression[] rest;
  private final Span span;

  /** One comparison of the chain. */
  @FunctionalInterface
  public interface Comparator {
    Object compare(Object a, Object b);
  }

  public CompareChain(Expression first, Comparator[] comparators, Expression[] rest, Span span) {
    this.first = first;
    this.comparators = comparators;
    this.rest = rest;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object left = first.execute(frame);
    for (int i = 0; ; i++) {
      Object right = rest[i].execute(frame);
      Object result;
      try {
        result = comparators[i].compare(left, right);
        if (i == rest.length - 1 || !Conversion.truth(result)) {
          return result;
        }
      } catch (ScriptError error) {
        throw error.at(span);
      }
      left = right;
    }
  }
}
