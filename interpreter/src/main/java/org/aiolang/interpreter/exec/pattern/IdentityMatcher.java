package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Comparison;

/** {@code None}, {@code True}, {@code False}: compared with {@code is}. */
public final class IdentityMatcher extends Matcher {
  private final Object value;

  public IdentityMatcher(Object value) {
    this.value = value;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    return Comparison.identical(subject, value);
  }
}
