package org.aiolang.interpreter.error;

import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Type;

/** Makes the exceptions that the interpreter itself raises: {@code throw Errors.type("…")}. */
public final class Errors {
  private static final String INTERNAL = "internal error: ";

  private Errors() {}

  public static ScriptError type(String message) {
    return of(ExceptionTypes.TYPE_ERROR, message);
  }

  public static ScriptError value(String message) {
    return of(ExceptionTypes.VALUE_ERROR, message);
  }

  public static ScriptError index(String message) {
    return of(ExceptionTypes.INDEX_ERROR, message);
  }

  /** The key itself is the argument, as in CPython. */
  public static ScriptError key(Object key) {
    return with(ExceptionTypes.KEY_ERROR, key);
  }

  public static ScriptError runtime(String message) {
    return of(ExceptionTypes.RUNTIME_ERROR, message);
  }

  public static ScriptError recursion() {
    return of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
  }

  /** What Java's running out of stack or heap is to a script: RecursionError or MemoryError. */
  public static ScriptError exhausted(VirtualMachineError error) {
    return error instanceof StackOverflowError ? recursion() : memory();
  }

  /**
   * What came out of running something, as a script's exception: anything but one is a {@link
   * #internal} error.
   */
  public static ScriptError script(RuntimeException thrown) {
    return thrown instanceof ScriptError error ? error : internal(thrown);
  }

  /**
   * A fault of the interpreter itself: SystemError. Where AIO_DEBUG is set, Java's stack trace is
   * printed at once.
   */
  public static ScriptError internal(Throwable fault) {
    if (System.getenv("AIO_DEBUG") != null) {
      fault.printStackTrace();
    }
    return of(ExceptionTypes.SYSTEM_ERROR, INTERNAL + fault);
  }

  /** Whether an exception is an {@link #internal} error. */
  public static boolean isInternal(ExceptionValue value) {
    return value.type() == ExceptionTypes.SYSTEM_ERROR && value.plainMessage().startsWith(INTERNAL);
  }

  public static ScriptError overflow(String message) {
    return of(ExceptionTypes.OVERFLOW_ERROR, message);
  }

  public static ScriptError zeroDivision(String message) {
    return of(ExceptionTypes.ZERO_DIVISION_ERROR, message);
  }

  /** What cannot be held in memory; CPython's MemoryError has no text. */
  public static ScriptError memory() {
    return new ScriptError(
        new ExceptionValue(
            ExceptionTypes.MEMORY_ERROR, org.aiolang.interpreter.value.TupleValue.EMPTY));
  }

  public static ScriptError attribute(String message, Object object, String name) {
    ScriptError error = of(ExceptionTypes.ATTRIBUTE_ERROR, message);
    error.value().setField("name", name);
    error.value().setField("obj", object);
    return error;
  }

  public static ScriptError name(String name) {
    ScriptError error = of(ExceptionTypes.NAME_ERROR, "name '" + name + "' is not defined");
    error.value().setField("name", name);
    return error;
  }

  public static ScriptError stopIteration(Object value) {
    ExceptionValue stop =
        new ExceptionValue(
            ExceptionTypes.STOP_ITERATION,
            value == org.aiolang.interpreter.value.None.NONE
                ? org.aiolang.interpreter.value.TupleValue.EMPTY
                : new org.aiolang.interpreter.value.TupleValue(value));
    return new ScriptError(stop);
  }

  /** A built-in exception with a text. */
  public static ScriptError of(Type type, String message) {
    return new ScriptError(new ExceptionValue(type, message));
  }

  /** An exception of any class, made by calling the class. */
  public static ScriptError with(Type type, Object... arguments) {
    return new ScriptError((ExceptionValue) type.call(arguments, Keywords.NONE));
  }
}
