package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.value.ModuleValue;

/** The module _difference: how modules written in the language refuse what is left out. */
public final class DifferenceModule {
  private DifferenceModule() {}

  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("_difference", "What aio leaves out.");
    module.function(
        "refuse(row, /)",
        "Raises what the row of that name says.",
        row -> {
          throw LeftOut.valueOf((String) row).refusal();
        });
    return module.build();
  }
}
