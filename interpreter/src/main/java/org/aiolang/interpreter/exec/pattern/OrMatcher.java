package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Frame;

/** {@code a | b | c}. */
public final class OrMatcher extends Matcher {
  private final Matcher[] alternatives;

  public OrMatcher(Matcher[] alternatives) {
    this.alternatives = alternatives;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    for (Matcher each : alternatives) {
      if (each.matches(frame, subject)) {
        return true;
      }
    }
    return false;
  }
}
