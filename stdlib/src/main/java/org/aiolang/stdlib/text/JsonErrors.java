package org.aiolang.stdlib.text;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Wrapped;

/** {@code json.JSONDecodeError}. */
final class JsonErrors {
  static final Type DECODE_ERROR =
      Type.builtin(
          "json.decoder", "JSONDecodeError", ExceptionTypes.VALUE_ERROR, JsonErrors::declare);

  private JsonErrors() {}

  private static void declare(TypeMembers members) {
    members.methodN(
        "__init__(self, msg, doc, pos)",
        "Initialize self.",
        arguments -> {
          if (!(Wrapped.unwrap(arguments[2]) instanceof String document)) {
            throw Errors.type("doc must be str");
          }
          fill(
              (ExceptionValue) arguments[0],
              Conversion.str(arguments[1]),
              document,
              Conversion.indexInt(arguments[3], null));
          return None.NONE;
        });
  }

  /** The error about a place in a document, an offset into the Java string. */
  static ScriptError at(String message, String document, int offset) {
    ExceptionValue error = new ExceptionValue(DECODE_ERROR, TupleValue.EMPTY);
    fill(error, message, document, Text.index(document, offset));
    return new ScriptError(error);
  }

  private static void fill(ExceptionValue error, String message, String document, int position) {
    int offset = Text.offset(document, Math.min(position, Text.length(document)));
    String before = document.substring(0, offset);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int start = before.lastIndexOf('\n') + 1;
    long column = before.codePointCount(start, offset) + 1L;
    error.args =
        new TupleValue(
            message + ": line " + line + " column " + column + " (char " + position + ")");
    error.setField("msg", message);
    error.setField("doc", document);
    error.setField("pos", (long) position);
    error.setField("lineno", line);
    error.setField("colno", column);
  }
}
