package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.value.AsyncGeneratorMethods;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The classes of what an async generator's methods answer. */
public final class AsyncGeneratorTypes {
  private static final Type SEND =
      Type.builtin(
          "builtins", "async_generator_asend", Types.OBJECT, AsyncGeneratorMethods::declareStep);
  private static final Type THROW =
      Type.builtin(
          "builtins", "async_generator_athrow", Types.OBJECT, AsyncGeneratorMethods::declareStep);

  private AsyncGeneratorTypes() {}

  static Type of(boolean sends) {
    return sends ? SEND : THROW;
  }
}
