package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** The errors of variables without a value. */
public final class Unbound {
  private Unbound() {}

  /** Has no name to guess from, as in CPython: it is spelt right. */
  static ScriptError local(String name) {
    return Errors.of(
        ExceptionTypes.UNBOUND_LOCAL_ERROR,
        "cannot access local variable '" + name + "' where it is not associated with a value");
  }

  static ScriptError free(String name) {
    ScriptError error =
        Errors.of(
            ExceptionTypes.NAME_ERROR,
            "cannot access free variable '"
                + name
                + "' where it is not associated with a value in enclosing scope");
    error.value().setField("name", name);
    return error;
  }
}
