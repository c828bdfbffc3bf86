package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.ScriptError;

/** An async generator as values see it; each method answers an awaitable. */
public interface AsyncGeneratorValue {
  /** {@code __anext__()}. */
  Object next();

  /** {@code asend(value)}. */
  Object send(Object value);

  /** {@code athrow(exception)}. */
  Object throwing(ScriptError error);

  /** {@code aclose()}. */
  Object close();

  String name();

  String qualifiedName();

  boolean running();
}
