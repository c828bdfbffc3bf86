package org.aiolang.interpreter.pool;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Type;

/** Errors about values that cannot be sent, in the words of CPython's pickle. */
public final class PickleErrors {
  public static final Type PICKLE_ERROR =
      Type.builtin("_pickle", "PickleError", ExceptionTypes.EXCEPTION, members -> {});
  public static final Type PICKLING_ERROR =
      Type.builtin("_pickle", "PicklingError", PICKLE_ERROR, members -> {});
  public static final Type UNPICKLING_ERROR =
      Type.builtin("_pickle", "UnpicklingError", PICKLE_ERROR, members -> {});

  private PickleErrors() {}

  static ScriptError cannotPickle(Type type) {
    boolean named = type.isBuiltin() && !type.module().equals("builtins");
    String name = named ? type.module() + "." + type.name() : type.name();
    return Errors.type("cannot pickle '" + name + "' object");
  }

  static ScriptError localObject(String path) {
    return Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "Can't get local object '" + path + "'");
  }

  static ScriptError lookupFailed(String what, String module, String path) {
    return Errors.of(
        PICKLING_ERROR,
        "Can't pickle " + what + ": attribute lookup " + path + " on " + module + " failed");
  }

  static ScriptError notTheSame(String what, String module, String path) {
    return Errors.of(
        PICKLING_ERROR,
        "Can't pickle " + what + ": it's not the same object as " + module + "." + path);
  }

  static ScriptError tooDeep() {
    return Errors.of(
        ExceptionTypes.RECURSION_ERROR,
        "maximum recursion depth exceeded while pickling an object");
  }

  /**
   * Notes on the exception where in what was sent the value stands, as {@code args[0].callback}.
   */
  static void notePath(ScriptError error, String path) {
    if (path.isEmpty()) {
      return;
    }
    String note = "when sending " + path;
    if (error.value().field("__notes__") instanceof ListValue notes) {
      notes.append(note);
    } else {
      error.value().setField("__notes__", new ListValue(note));
    }
  }
}
