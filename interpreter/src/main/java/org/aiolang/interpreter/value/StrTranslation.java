package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** Declares {@code str.translate} and {@code str.maketrans}. */
final class StrTranslation {
  private StrTranslation() {}

  static void declare(TypeMembers members) {
    members.method(
        "translate(self, table, /)",
        "Replace each character using the given translation table.",
        (self, table) -> translate((String) self, table));
    members.staticMethod(
        "maketrans(x, y=<unset>, z=<unset>, /)",
        "Return a translation table usable for str.translate().",
        arguments -> table(arguments[0], arguments[1], arguments[2]));
  }

  private static String translate(String text, Object table) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      Object replacement = lookUp(table, point);
      switch (Wrapped.unwrap(replacement)) {
        case null -> out.appendCodePoint(point);
        case None ignored -> {}
        case String other -> out.append(other);
        case Long number -> {
          if (number < 0 || number > Character.MAX_CODE_POINT) {
            throw Errors.value("character mapping must be in range(0x110000)");
          }
          out.appendCodePoint((int) (long) number);
        }
        default -> throw Errors.type("character mapping must return integer, None or str");
      }
    }
    return out.toString();
  }

  /** What the table has for a character, or null. */
  private static Object lookUp(Object table, int point) {
    if (table instanceof DictValue dict && dict.type() == Types.DICT) {
      return dict.get((long) point);
    }
    try {
      return Items.get(table, (long) point);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.LOOKUP_ERROR)) {
        return null;
      }
      throw error;
    }
  }

  private static DictValue table(Object x, Object y, Object z) {
    DictValue table = new DictValue();
    if (y == null) {
      if (!(x instanceof DictValue given)) {
        throw Errors.type("if you give only one argument to maketrans it must be a dict");
      }
      for (DictValue.Cursor at = given.cursor(); at.advance(); ) {
        table.put(key(at.key()), at.value());
      }
      return table;
    }
    String target = StrArguments.text(y, "maketrans", 2);
    if (!(Wrapped.unwrap(x) instanceof String from)) {
      throw Errors.type("first maketrans argument must be a string if there is a second argument");
    }
    int[] to = target.codePoints().toArray();
    int[] keys = from.codePoints().toArray();
    if (keys.length != to.length) {
      throw Errors.value("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < keys.length; i++) {
      table.put((long) keys[i], (long) to[i]);
    }
    if (z != null) {
      StrArguments.text(z, "maketrans", 3)
          .codePoints()
          .forEach(point -> table.put((long) point, None.NONE));
    }
    return table;
  }

  private static Object key(Object key) {
    return switch (Wrapped.unwrap(key)) {
      case Long number -> number;
      case Boolean flag -> flag ? 1L : 0L;
      case String text -> {
        if (Text.length(text) != 1) {
          throw Errors.value("string keys in translate table must be of length 1");
        }
        yield (long) text.codePointAt(0);
      }
      default -> throw Errors.type("keys in translate table must be strings or integers");
    };
  }
}
