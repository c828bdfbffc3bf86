package org.aiolang.interpreter;

import org.aiolang.interpreter.value.ModuleValue;

/** Makes the modules that come with aio; one instance serves any number of engines. */
public interface ModuleProvider {
  /**
   * Builds a module for one engine, the first time that engine imports it.
   *
   * @param name dotted, as {@code concurrent.futures}
   * @return the module, or null where there is none of that name
   */
  ModuleValue load(Engine engine, String name);
}
