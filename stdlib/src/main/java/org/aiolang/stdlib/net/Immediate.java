package org.aiolang.stdlib.net;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.NativeCoroutine;

/** A coroutine that has its result already. */
final class Immediate extends NativeCoroutine {
  private final Object value;

  Immediate(String name, Object value) {
    super(name);
    this.value = value;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    return finish(value);
  }
}
