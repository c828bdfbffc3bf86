package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Suspendable;

/** Asking any value for its async iterator. */
public final class AsyncIteration {
  private AsyncIteration() {}

  /** {@code aiter(value)}. */
  public static Object start(Object value) {
    return Delegates.asyncIterate(value);
  }

  /** {@code anext(iterator)}: an awaitable, if {@code __anext__} gives one. */
  public static Object next(Object iterator) {
    return Calls.call(Attributes.special(iterator, "__anext__"));
  }

  /** What {@code await value} drives. */
  public static Suspendable awaited(Object value) {
    return Delegates.await(value);
  }
}
