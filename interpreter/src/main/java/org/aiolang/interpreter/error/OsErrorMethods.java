package org.aiolang.interpreter.error;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** Declares the members of OSError; knows which numbers have a class of their own. */
final class OsErrorMethods {
  private OsErrorMethods() {}

  /** The class that {@code OSError(number, …)} makes, by Linux's numbers. */
  static Type typeOf(long number) {
    return switch ((int) number) {
      case 1, 13 -> ExceptionTypes.PERMISSION_ERROR;
      case 2 -> ExceptionTypes.FILE_NOT_FOUND_ERROR;
      case 3 -> ExceptionTypes.PROCESS_LOOKUP_ERROR;
      case 4 -> ExceptionTypes.INTERRUPTED_ERROR;
      case 10 -> ExceptionTypes.CHILD_PROCESS_ERROR;
      case 11, 114, 115 -> ExceptionTypes.BLOCKING_IO_ERROR;
      case 17 -> ExceptionTypes.FILE_EXISTS_ERROR;
      case 20 -> ExceptionTypes.NOT_A_DIRECTORY_ERROR;
      case 21 -> ExceptionTypes.IS_A_DIRECTORY_ERROR;
      case 32, 108 -> ExceptionTypes.BROKEN_PIPE_ERROR;
      case 103 -> ExceptionTypes.CONNECTION_ABORTED_ERROR;
      case 104 -> ExceptionTypes.CONNECTION_RESET_ERROR;
      case 110 -> ExceptionTypes.TIMEOUT_ERROR;
      case 111 -> ExceptionTypes.CONNECTION_REFUSED_ERROR;
      default -> ExceptionTypes.OS_ERROR;
    };
  }

  static void declare(TypeMembers members) {
    for (String name : new String[] {"errno", "strerror", "filename", "filename2"}) {
      members.constant(name, None.NONE);
    }
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Create and return a new object.",
        arguments -> {
          Object[] items = (Object[]) arguments[1];
          Type type = (Type) arguments[0];
          if (type == ExceptionTypes.OS_ERROR
              && items.length >= 2
              && items.length <= 5
              && items[0] instanceof Long number) {
            type = typeOf(number);
          }
          ExceptionValue made = new ExceptionValue(type, TupleValue.EMPTY);
          if (!isFilledLater(type)) {
            ExceptionMethods.noKeywords(made, (Keywords) arguments[2]);
            fill(made, items);
          }
          return made;
        });
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          ExceptionValue self = (ExceptionValue) arguments[0];
          if (isFilledLater(self.type())) {
            ExceptionMethods.noKeywords(self, (Keywords) arguments[2]);
            fill(self, (Object[]) arguments[1]);
          }
          return None.NONE;
        });
    members.method("__str__(self, /)", "Return str(self).", OsErrorMethods::text);
  }

  /**
   * Whether its arguments count in {@code __init__}, not in {@code __new__}: where a class of a
   * script has the former and not the latter.
   */
  private static boolean isFilledLater(Type type) {
    return !type.isBuiltin()
        && !(type.lookup("__init__") instanceof NativeFunction)
        && type.lookup("__new__") instanceof StaticMethod maker
        && maker.function instanceof NativeFunction;
  }

  private static void fill(ExceptionValue self, Object[] items) {
    self.args = new TupleValue(items);
    if (items.length < 2 || items.length > 5) {
      return;
    }
    self.setField("errno", items[0]);
    self.setField("strerror", items[1]);
    if (items.length > 2
        && items[2] instanceof Long
        && self.type().isSubtypeOf(ExceptionTypes.BLOCKING_IO_ERROR)) {
      self.setField("characters_written", items[2]);
      return;
    }
    if (items.length > 2 && items[2] != None.NONE) {
      self.setField("filename", items[2]);
      if (items.length > 4 && items[4] != None.NONE) {
        self.setField("filename2", items[4]);
      }
      self.args = new TupleValue(Arrays.copyOf(items, 2));
    }
  }

  private static Object text(Object object) {
    ExceptionValue self = (ExceptionValue) object;
    Object number = self.field("errno");
    Object message = self.field("strerror");
    Object file = self.field("filename");
    if (file != null && file != None.NONE) {
      Object second = self.field("filename2");
      return "[Errno "
          + shown(number)
          + "] "
          + shown(message)
          + ": "
          + Conversion.repr(file)
          + (second == null || second == None.NONE ? "" : " -> " + Conversion.repr(second));
    }
    if (number != null && message != null) {
      return "[Errno " + shown(number) + "] " + shown(message);
    }
    return ExceptionMethods.text(self);
  }

  private static String shown(Object value) {
    return value == null ? "None" : Conversion.str(value);
  }
}
