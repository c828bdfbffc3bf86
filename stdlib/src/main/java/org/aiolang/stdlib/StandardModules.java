package org.aiolang.stdlib;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ModuleProvider;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.stdlib.collection.ItertoolsModule;

/** The modules that come with aio and are written in Java. */
public final class StandardModules implements ModuleProvider {
  @Override
  public ModuleValue load(Engine engine, String name) {
    return switch (name) {
      case "itertools" -> ItertoolsModule.build();
      default -> null;
    };
  }
}
