package org.aiolang.interpreter.value;

import java.util.function.Supplier;
import org.aiolang.interpreter.error.ScriptError;

/** An async generator as values see it; each method answers an awaitable. */
public interface AsyncGeneratorValue {
  /** {@code __anext__()}. */
  Object next();

  /** {@code asend(value)}. */
  Object send(Object value);

  /**
   * {@code athrow(exception)}.
   *
   * @param error made when the awaitable begins, as CPython looks at the arguments only then
   */
  Object throwing(Supplier<ScriptError> error);

  /** {@code aclose()}. */
  Object close();

  String name();

  String qualifiedName();

  boolean running();

  /** What it waits for, or null. */
  Object awaited();

  /** Where its own frame stands; null once it has ended. */
  Standing standing();

  /** A function with its code. */
  FunctionValue function();
}
