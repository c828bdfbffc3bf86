package org.aiolang.interpreter.error;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** Declares the members of SyntaxError. */
final class SyntaxErrorMethods {
  private static final String[] DETAILS = {
    "filename", "lineno", "offset", "text", "end_lineno", "end_offset"
  };

  private SyntaxErrorMethods() {}

  static void declare(TypeMembers members) {
    members.constant("msg", None.NONE);
    members.constant("print_file_and_line", None.NONE);
    for (String name : DETAILS) {
      members.constant(name, None.NONE);
    }
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          ExceptionValue self = (ExceptionValue) arguments[0];
          ExceptionMethods.noKeywords(self, (Keywords) arguments[2]);
          Object[] items = (Object[]) arguments[1];
          self.args = new TupleValue(items);
          if (items.length > 0) {
            self.setField("msg", items[0]);
          }
          if (items.length == 2) {
            Object[] details = Iteration.toArray(items[1]);
            if (details.length != 4 && details.length != 6) {
              throw Errors.type(
                  "function missing required argument '"
                      + DETAILS[Math.min(details.length, 3)]
                      + "' (pos "
                      + (details.length + 1)
                      + ")");
            }
            for (int i = 0; i < details.length; i++) {
              self.setField(DETAILS[i], details[i]);
            }
          }
          return None.NONE;
        });
    members.method(
        "__str__(self, /)",
        "Return str(self).",
        self -> {
          ExceptionValue error = (ExceptionValue) self;
          Object message = error.field("msg");
          String text = message == null ? "None" : Conversion.str(message);
          String file = error.field("filename") instanceof String path ? baseName(path) : null;
          String line = error.field("lineno") instanceof Long number ? "line " + number : null;
          if (file == null && line == null) {
            return text;
          }
          return text
              + " ("
              + (file == null ? line : line == null ? file : file + ", " + line)
              + ")";
        });
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
