package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * Objects that are no classes but have {@code __bases__}, a tuple, and so pass for classes with
 * isinstance and issubclass.
 */
final class AbstractClasses {
  private static final int DEEPEST = 1000;

  private AbstractClasses() {}

  /**
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where the value does not pass
   */
  static void check(Object value, String refusal) {
    if (bases(value) == null) {
      throw Errors.type(refusal);
    }
  }

  private static TupleValue bases(Object value) {
    return Attributes.getOrNull(value, "__bases__") instanceof TupleValue tuple ? tuple : null;
  }

  /** Whether a class is the other one or has it among its bases, their bases and so on. */
  static boolean isBelow(Object derived, Object other) {
    return isBelow(derived, other, 0);
  }

  private static boolean isBelow(Object derived, Object other, int depth) {
    if (depth > DEEPEST) {
      throw Errors.recursion();
    }
    if (Comparison.identical(derived, other)) {
      return true;
    }
    TupleValue bases = bases(derived);
    if (bases != null) {
      for (Object base : bases.items()) {
        if (isBelow(base, other, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
