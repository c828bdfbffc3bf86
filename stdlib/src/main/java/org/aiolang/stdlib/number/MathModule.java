package org.aiolang.stdlib.number;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.value.ModuleValue;

/** The module {@code math}; its functions stand in classes by what they take. */
public final class MathModule {
  private MathModule() {}

  /** Builds it. */
  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder(
            "math",
            "This module provides access to the mathematical functions\n"
                + "defined by the C standard.");
    RealFunctions.declare(module);
    WholeFunctions.declare(module);
    SumFunctions.declare(module);
    return module
        .value("pi", Math.PI)
        .value("e", Math.E)
        .value("tau", 2 * Math.PI)
        .value("inf", Double.POSITIVE_INFINITY)
        .value("nan", Double.NaN)
        .build();
  }
}
