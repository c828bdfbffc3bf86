package org.aiolang.interpreter.pool;

import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Type;

/**
 * What can be found again in another process of the same program: attributes of modules, and the
 * code of functions by its place in a module. {@code __main__} and {@code __mp_main__} name the
 * main script in every process.
 */
public interface CodeDirectory {
  /**
   * The value of an attribute path, as {@code Outer.method}, of a module, which is imported where
   * it was not yet.
   *
   * @return the value, or null where the module has no such attribute
   */
  Object find(String module, String path);

  /**
   * How messages name a module: by its name; that of a session at a prompt also carries what
   * another process needs to make the session's definitions itself.
   */
  default String address(String module) {
    return module;
  }

  /** Where the function's code stands in its module, or -1 where that is not known. */
  int place(FunctionValue function);

  /** The cells the function captured; never null. */
  Cell[] closure(FunctionValue function);

  /**
   * A function made from the code that stands at a place.
   *
   * @param defaults a tuple or None
   * @param keywordDefaults a dict or None
   * @return the function, or null where no code stands there or it captures another number of cells
   */
  FunctionValue functionAt(
      String module, int place, Cell[] closure, Object defaults, Object keywordDefaults);

  /**
   * What {@code copyreg} was told takes objects of exactly this class apart.
   *
   * @return a function of the object that gives what {@code __reduce__} would, or null for none
   */
  Object reducer(Type type);
}
