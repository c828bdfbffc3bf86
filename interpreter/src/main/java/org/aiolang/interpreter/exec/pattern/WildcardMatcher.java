package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Frame;

/** {@code _}: matches anything. */
public final class WildcardMatcher extends Matcher {
  @Override
  public boolean matches(Frame frame, Object subject) {
    return true;
  }

  @Override
  boolean isWildcard() {
    return true;
  }
}
