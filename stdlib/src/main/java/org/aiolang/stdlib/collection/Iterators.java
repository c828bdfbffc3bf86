package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Types;

/** What several modules of this package ask of arguments. */
final class Iterators {
  private Iterators() {}

  /** An iterator over each. */
  static IteratorValue[] iterateAll(Object[] iterables) {
    IteratorValue[] iterators = new IteratorValue[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Iteration.iterate(iterables[i]);
    }
    return iterators;
  }

  /** Whether the value can stand for an integer without loss. */
  static boolean isIndex(Object value) {
    return Types.of(value).lookup("__index__") != null;
  }

  /** A number of items or a place; OverflowError for what no sequence could have. */
  static long size(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (Conversion.index(value) instanceof Long number) {
      return number;
    }
    throw Errors.overflow("Python int too large to convert to C ssize_t");
  }
}
