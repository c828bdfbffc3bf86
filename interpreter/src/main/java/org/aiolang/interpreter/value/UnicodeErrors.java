package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;

/**
 * Makes UnicodeEncodeError and UnicodeDecodeError, whose parts scripts can read, and their text.
 */
public final class UnicodeErrors {
  private UnicodeErrors() {}

  /** Characters from {@code start} to before {@code end} do not go into the encoding. */
  static ScriptError encode(String encoding, String text, int start, int end, String reason) {
    return error(ExceptionTypes.UNICODE_ENCODE_ERROR, encoding, text, start, end, reason);
  }

  /** Bytes from {@code start} to before {@code end} mean nothing in the encoding. */
  static ScriptError decode(String encoding, byte[] bytes, int start, int end, String reason) {
    return error(
        ExceptionTypes.UNICODE_DECODE_ERROR, encoding, new BytesValue(bytes), start, end, reason);
  }

  private static ScriptError error(
      Type type, String encoding, Object object, int start, int end, String reason) {
    ExceptionValue value =
        new ExceptionValue(
            type, new TupleValue(encoding, object, (long) start, (long) end, reason));
    value.setField("encoding", encoding);
    value.setField("object", object);
    value.setField("start", (long) start);
    value.setField("end", (long) end);
    value.setField("reason", reason);
    return new ScriptError(value);
  }

  /** {@code str} of an error made with the five arguments; null where the arguments are others. */
  public static String text(ExceptionValue error) {
    Object[] parts = error.args.items();
    if (parts.length != 5 || !(parts[2] instanceof Long start) || !(parts[3] instanceof Long end)) {
      return null;
    }
    String what;
    String verb;
    int first = (int) (long) start;
    if (parts[1] instanceof String text) {
      verb = "encode";
      if (end - start == 1 && first < Text.length(text)) {
        StringBuilder shown = new StringBuilder("character '\\");
        Quoting.numeric(Text.at(text, first).codePointAt(0), shown);
        what = shown.append("' in position ").append(first).toString();
      } else {
        what = "characters in position " + first + "-" + (end - 1);
      }
    } else if (parts[1] instanceof BytesValue bytes) {
      verb = "decode";
      what =
          end - start == 1 && first < bytes.bytes().length
              ? String.format("byte 0x%02x in position %d", bytes.bytes()[first], first)
              : "bytes in position " + first + "-" + (end - 1);
    } else {
      return null;
    }
    return "'"
        + Representation.str(parts[0])
        + "' codec can't "
        + verb
        + " "
        + what
        + ": "
        + Representation.str(parts[4]);
  }
}
