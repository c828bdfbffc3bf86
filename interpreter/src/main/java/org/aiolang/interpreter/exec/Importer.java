package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;

/** How import statements reach the import system. */
public interface Importer {
  /**
   * Imports a module and those above it in its dotted name.
   *
   * @param name dotted; empty in {@code from . import x}
   * @param level leading dots of a relative import
   * @param importing the namespace of the module that imports
   * @return the module named last
   */
  ModuleValue importModule(String name, int level, Namespace importing);

  /** {@code from module import name}: an attribute or else a submodule. */
  Object importName(ModuleValue module, String name);
}
