package org.aiolang.interpreter.exec.suspend;

import java.util.function.Supplier;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.ReturningIterator;
import org.aiolang.interpreter.value.Suspendable;

/** A plain iterator that {@code yield from} or {@code await} draws from. */
public final class IteratorDelegate implements Suspendable {
  private final IteratorValue iterator;
  private Object result = None.NONE;

  IteratorDelegate(IteratorValue iterator) {
    this.iterator = iterator;
  }

  @Override
  public Object resume(Object sent) {
    if (sent != None.NONE) {
      return finishing(() -> Calls.method(iterator, "send", sent));
    }
    Object item = iterator.next();
    if (item != null) {
      return item;
    }
    if (iterator instanceof ReturningIterator returning) {
      result = returning.returned();
    }
    return FINISHED;
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    boolean closing = error.value().type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT);
    if (closing) {
      Object close = Attributes.getOrNull(iterator, "close");
      if (close != null) {
        Calls.call(close);
      }
      throw error;
    }
    Object method = Attributes.getOrNull(iterator, "throw");
    if (method == null) {
      throw error;
    }
    return finishing(() -> Calls.call(method, error.value()));
  }

  private Object finishing(Supplier<Object> call) {
    try {
      return call.get();
    } catch (ScriptError stop) {
      if (!stop.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        throw stop;
      }
      result = ObjectDelegate.stopValue(stop);
      return FINISHED;
    }
  }

  @Override
  public Object shown() {
    return iterator;
  }

  @Override
  public Object result() {
    return result;
  }
}
