package org.aiolang.interpreter.exec.pattern;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Comparison;

/** A number, a string, bytes or a dotted name: compared with {@code ==}. */
public final class EqualityMatcher extends Matcher {
  private final Expression value;
  private final Span span;

  public EqualityMatcher(Expression value, Span span) {
    this.value = value;
    this.span = span;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    Object wanted = value.execute(frame);
    try {
      return Comparison.equal(subject, wanted);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
