package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Items;

/** The namespace of a class body where a metaclass prepared one of its own kind. */
public final class ClassNames {
  private ClassNames() {}

  static Object find(Object namespace, String name) {
    try {
      return Items.get(namespace, name);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw error;
    }
  }
}
