package org.aiolang.interpreter;

import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** Makes the modules that come with aio; one instance serves any number of engines. */
public interface ModuleProvider {
  /**
   * Builds a module for one engine, the first time that engine imports it.
   *
   * @param name dotted, as {@code concurrent.futures}
   * @return the module, or null where there is none of that name
   */
  ModuleValue load(Engine engine, String name);

  /**
   * Adds the names that need no import to an engine's new builtins; must do no more than {@link
   * Namespace#lazy}.
   */
  default void prelude(Engine engine, Namespace builtins) {}
}
