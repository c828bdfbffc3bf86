package org.aiolang.interpreter.error;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** Declares the members of UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError. */
final class UnicodeErrorMethods {
  private UnicodeErrorMethods() {}

  static void declareDecode(TypeMembers members) {
    declare(members, "encoding", "object", "start", "end", "reason");
    members.method("__str__(self, /)", "Return str(self).", UnicodeErrorMethods::decodeText);
  }

  static void declareEncode(TypeMembers members) {
    declare(members, "encoding", "object", "start", "end", "reason");
    members.method(
        "__str__(self, /)", "Return str(self).", self -> encodeText((ExceptionValue) self, true));
  }

  static void declareTranslate(TypeMembers members) {
    declare(members, "object", "start", "end", "reason");
    members.method(
        "__str__(self, /)", "Return str(self).", self -> encodeText((ExceptionValue) self, false));
  }

  private static void declare(TypeMembers members, String... names) {
    for (String name : names) {
      members.constant(name, None.NONE);
    }
    members.methodN(
        "__init__(self, /, *args)",
        "Initialize self.",
        arguments -> {
          ExceptionValue self = (ExceptionValue) arguments[0];
          Object[] items = (Object[]) arguments[1];
          if (items.length != names.length) {
            throw Errors.type(
                "function takes exactly "
                    + names.length
                    + " arguments ("
                    + items.length
                    + " given)");
          }
          self.args = new TupleValue(items);
          for (int i = 0; i < names.length; i++) {
            self.setField(names[i], items[i]);
          }
          return None.NONE;
        });
  }

  private static int number(ExceptionValue error, String name) {
    return error.field(name) instanceof Long value ? value.intValue() : 0;
  }

  private static Object decodeText(Object self) {
    ExceptionValue error = (ExceptionValue) self;
    if (!(error.field("object") instanceof BytesValue bytes)) {
      return "";
    }
    int start = number(error, "start");
    int end = number(error, "end");
    String begin = "'" + Conversion.str(error.field("encoding")) + "' codec can't decode byte";
    String place =
        end == start + 1 && start >= 0 && start < bytes.bytes().length
            ? String.format(" 0x%02x in position %d", bytes.bytes()[start] & 0xff, start)
            : "s in position " + start + "-" + (end - 1);
    return begin + place + ": " + Conversion.str(error.field("reason"));
  }

  private static Object encodeText(ExceptionValue error, boolean encoding) {
    if (!(error.field("object") instanceof String text)) {
      return "";
    }
    int start = number(error, "start");
    int end = number(error, "end");
    String begin =
        encoding
            ? "'" + Conversion.str(error.field("encoding")) + "' codec can't encode character"
            : "can't translate character";
    String place;
    if (end == start + 1 && start < text.codePointCount(0, text.length())) {
      int c = text.codePointAt(text.offsetByCodePoints(0, start));
      String shown =
          c <= 0xff
              ? String.format("\\x%02x", c)
              : c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
      place = " '" + shown + "' in position " + start;
    } else {
      place = "s in position " + start + "-" + (end - 1);
    }
    return begin + place + ": " + Conversion.str(error.field("reason"));
  }
}
