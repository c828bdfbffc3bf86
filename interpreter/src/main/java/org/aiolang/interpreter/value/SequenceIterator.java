package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** Walks what only has {@code __getitem__}: 0, 1, 2 … until IndexError or StopIteration. */
final class SequenceIterator extends IteratorValue {
  private Object sequence;
  private long next;

  SequenceIterator(Object sequence) {
    super(IteratorTypes.ITERATOR);
    this.sequence = sequence;
  }

  @Override
  public Object next() {
    if (sequence == null) {
      return null;
    }
    try {
      return Items.get(sequence, next++);
    } catch (ScriptError error) {
      Type type = error.value().type();
      if (type.isSubtypeOf(ExceptionTypes.INDEX_ERROR)
          || type.isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw error;
    }
  }

  @Override
  public int remaining() {
    return sequence == null || !Items.hasLength(sequence)
        ? 0
        : (int) Math.max(0, Items.length(sequence) - next);
  }
}
