package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** {@code reversed(sequence)} over {@code __len__} and {@code __getitem__}. */
public final class ReversedIterator extends IteratorValue {
  private Object sequence;
  private long next;

  private ReversedIterator(Type type, Object sequence, long next) {
    super(type);
    this.sequence = sequence;
    this.next = next;
  }

  /** What {@code reversed(value)} gives: the answer of {@code __reversed__} where there is one. */
  static Object of(Type type, Object value) {
    if (type == IteratorTypes.REVERSED
        && value instanceof ListValue list
        && list.type() == Types.LIST) {
      return new ListReverseIterator(list);
    }
    Object method = SpecialMethods.find(value, "__reversed__");
    if (method != null && method != None.NONE) {
      return SpecialMethods.call(method, value);
    }
    if (method == None.NONE
        || SpecialMethods.find(value, "__getitem__") == null
        || !(value.getClass() == Instance.class || Items.hasLength(value))
        || value instanceof DictValue) {
      throw Errors.type("'" + Types.of(value).textName() + "' object is not reversible");
    }
    return new ReversedIterator(type, value, Items.length(value) - 1L);
  }

  @Override
  public Object next() {
    if (sequence == null || next < 0) {
      sequence = null;
      return null;
    }
    try {
      return Items.get(sequence, next--);
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
    return sequence == null || Items.length(sequence) <= next ? 0 : (int) next + 1;
  }
}
