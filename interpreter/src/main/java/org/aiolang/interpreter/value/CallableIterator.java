package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** {@code iter(callable, sentinel)}; raises TypeError for what cannot be called. */
public final class CallableIterator extends IteratorValue {
  private Object callable;
  private final Object sentinel;

  public CallableIterator(Object callable, Object sentinel) {
    super(IteratorTypes.CALLABLE_ITERATOR);
    if (!Calls.isCallable(callable)) {
      throw Errors.type("iter(v, w): v must be callable");
    }
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  public Object next() {
    if (callable == null) {
      return null;
    }
    Object value;
    try {
      value = Calls.call(callable);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        callable = null;
        return null;
      }
      throw error;
    }
    if (Comparison.same(sentinel, value)) {
      callable = null;
      return null;
    }
    return value;
  }
}
