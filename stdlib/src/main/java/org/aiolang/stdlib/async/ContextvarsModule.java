package org.aiolang.stdlib.async;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.loop.Context;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.value.ModuleValue;

/** The module {@code contextvars}. */
public final class ContextvarsModule {
  private ContextvarsModule() {}

  public static ModuleValue build(Engine engine) {
    Loops loops = engine.loops();
    return new ModuleBuilder("contextvars", "Context variables.")
        .value("Context", loops.contextType)
        .value("ContextVar", loops.contextVarType)
        .value("Token", loops.tokenType)
        .function(
            "copy_context()",
            "Return a shallow copy of the current context.",
            () -> Context.current(loops).copy())
        .build();
  }
}
