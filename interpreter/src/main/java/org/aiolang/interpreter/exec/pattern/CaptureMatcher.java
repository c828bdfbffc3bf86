package org.aiolang.interpreter.exec.pattern;

import org.aiolang.interpreter.exec.Frame;

/** {@code name}, {@code pattern as name}, {@code *name}: keeps what matched. */
public final class CaptureMatcher extends Matcher {
  private final Matcher pattern;
  private final int slot;

  /**
   * @param pattern what must match, or null for anything
   * @param slot the temporary that gets the value
   */
  public CaptureMatcher(Matcher pattern, int slot) {
    this.pattern = pattern;
    this.slot = slot;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    if (pattern != null && !pattern.matches(frame, subject)) {
      return false;
    }
    frame.slots[slot] = subject;
    return true;
  }
}
