package org.aiolang.stdlib.process;

import org.aiolang.interpreter.error.ExceptionValue;

/**
 * What became of a call: one of the two is null.
 *
 * @param value what it returned
 * @param exception what it raised
 */
record Outcome(Object value, ExceptionValue exception) {
  static Outcome of(Object value) {
    return new Outcome(value, null);
  }

  static Outcome raised(ExceptionValue exception) {
    return new Outcome(null, exception);
  }
}
