package org.aiolang.stdlib.async;

import java.util.function.Supplier;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.NativeCoroutine;

/** A coroutine that never suspends. */
final class Immediate extends NativeCoroutine {
  private final Supplier<Object> action;

  Immediate(String name, Supplier<Object> action) {
    super(name);
    this.action = action;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    return finish(action.get());
  }
}
