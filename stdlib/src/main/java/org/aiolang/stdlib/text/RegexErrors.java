package org.aiolang.stdlib.text;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** {@code re.PatternError}, also known as {@code re.error}. */
final class RegexErrors {
  static final Type TYPE =
      Type.builtin("re", "PatternError", ExceptionTypes.EXCEPTION, RegexErrors::declare);

  private RegexErrors() {}

  private static void declare(TypeMembers members) {
    members.methodN(
        "__init__(self, msg, pattern=None, pos=None)",
        "Initialize self.",
        arguments -> {
          fill(
              (ExceptionValue) arguments[0],
              Conversion.str(arguments[1]),
              arguments[2],
              arguments[3] instanceof Long position ? (int) (long) position : -1);
          return None.NONE;
        });
  }

  /**
   * @param position in code points, or -1
   */
  static ScriptError error(String message, Object pattern, int position) {
    ExceptionValue error = new ExceptionValue(TYPE, TupleValue.EMPTY);
    fill(error, message, pattern, position);
    return new ScriptError(error);
  }

  private static void fill(ExceptionValue error, String message, Object pattern, int position) {
    String shown = message;
    Object line = None.NONE;
    Object column = None.NONE;
    if (position >= 0 && pattern != None.NONE) {
      String text = PatternValue.text(pattern);
      String before = text.substring(0, Text.offset(text, Math.min(position, Text.length(text))));
      long number = before.chars().filter(c -> c == '\n').count() + 1;
      int start = before.lastIndexOf('\n') + 1;
      line = number;
      column = before.codePointCount(start, before.length()) + 1L;
      shown += " at position " + position;
      if (text.indexOf('\n') >= 0) {
        shown += " (line " + line + ", column " + column + ")";
      }
    }
    error.args = new TupleValue(shown);
    error.setField("msg", message);
    error.setField("pattern", pattern);
    error.setField("pos", position < 0 ? None.NONE : (Object) (long) position);
    error.setField("lineno", line);
    error.setField("colno", column);
  }
}
