package org.aiolang.interpreter.pool;

import org.aiolang.interpreter.error.ScriptError;

/** A value that cannot be sent, on the way up to where its path is known. */
@SuppressWarnings("serial") // never serialised
final class Unsendable extends RuntimeException {
  /** Longer paths lose their outermost steps: the innermost of a very deep value say enough. */
  private static final int LONGEST = 1000;

  private final transient ScriptError error;
  private String path = "";

  Unsendable(ScriptError error) {
    super(null, null, false, false);
    this.error = error;
  }

  ScriptError error() {
    return error;
  }

  /** As {@code [0].callback}. */
  String path() {
    return path;
  }

  Unsendable inside(String step) {
    if (path.length() < LONGEST) {
      path = step + path;
    }
    return this;
  }
}
