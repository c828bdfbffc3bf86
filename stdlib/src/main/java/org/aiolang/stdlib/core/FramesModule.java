package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.exec.CallStack;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** The module _frames: what warnings, logging and traceback ask about who called them. */
public final class FramesModule {
  private FramesModule() {}

  public static ModuleValue build(Engine engine) {
    return new ModuleBuilder("_frames", "Where the script stands.")
        .function(
            "places()",
            "A list of (filename, lineno, function, module), who calls this first.",
            () -> places(engine))
        .build();
  }

  private static ListValue places(Engine engine) {
    ListValue places = new ListValue();
    for (CallStack.Entry each : CallStack.of(engine.execution())) {
      Object module = each.code().globals.get("__name__");
      places.append(
          new TupleValue(
              new Object[] {
                each.code().source.name(),
                (long) each.line(),
                each.code().name,
                module == null ? None.NONE : module
              }));
    }
    return places;
  }
}
