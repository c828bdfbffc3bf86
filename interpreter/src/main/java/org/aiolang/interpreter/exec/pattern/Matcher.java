package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Frame;

/** A pattern of {@code case}. */
public abstract class Matcher {
  /** Whether a value matches; what the pattern captures is then in its temporaries. */
  public abstract boolean matches(Frame frame, Object subject);

  /** Whether there is nothing to ask: the pattern is {@code _}. */
  boolean isWildcard() {
    return false;
  }
}
