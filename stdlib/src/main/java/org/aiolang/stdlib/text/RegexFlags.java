package org.aiolang.stdlib.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** {@code re.RegexFlag}: ints that show their names. */
final class RegexFlags {
  static final int IGNORECASE = 2;
  static final int LOCALE = 4;
  static final int MULTILINE = 8;
  static final int DOTALL = 16;
  static final int UNICODE = 32;
  static final int VERBOSE = 64;
  static final int DEBUG = 128;
  static final int ASCII = 256;

  static final Type TYPE = Type.builtin("re", "RegexFlag", Types.INT, RegexFlags::declare);

  private static final String[] NAMES = {
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"
  };

  private RegexFlags() {}

  static Object of(long bits) {
    return new Wrapped(TYPE, bits);
  }

  /** {@code re.IGNORECASE|re.MULTILINE}; a remainder without a name in hexadecimal. */
  static String names(long bits) {
    List<String> names = new ArrayList<>();
    long rest = bits;
    for (int i = 0; i < NAMES.length; i++) {
      int bit = 2 << i;
      if ((bits & bit) != 0) {
        names.add("re." + NAMES[i]);
        rest &= ~bit;
      }
    }
    if (rest != 0) {
      names.add("0x" + Long.toHexString(rest));
    }
    return String.join("|", names);
  }

  /** All flags by their long names and their letters. */
  static void forEach(BiConsumer<String, Object> consumer) {
    consumer.accept("NOFLAG", of(0));
    String letters = "ILMSUX.A";
    for (int i = 0; i < NAMES.length; i++) {
      Object flag = of(2L << i);
      consumer.accept(NAMES[i], flag);
      if (letters.charAt(i) != '.') {
        consumer.accept(letters.substring(i, i + 1), flag);
      }
    }
  }

  private interface Operator {
    long apply(long a, long b);
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "RegexFlag(cls, value)",
        "Flags of a pattern.",
        arguments -> of((Long) Conversion.index(arguments[1])));
    forEach(members::constant);
    String[] names = {"or", "and", "xor"};
    Operator[] operators = {(a, b) -> a | b, (a, b) -> a & b, (a, b) -> a ^ b};
    for (int i = 0; i < names.length; i++) {
      Operator operator = operators[i];
      for (String prefix : new String[] {"__", "__r"}) {
        members.method(
            prefix + names[i] + "__(self, value, /)",
            "Combine flags.",
            (self, value) ->
                Conversion.indexOrNull(value) instanceof Long other
                    ? of(operator.apply((Long) Conversion.index(self), other))
                    : NotImplemented.NOT_IMPLEMENTED);
      }
    }
    members.method(
        "__invert__(self, /)",
        "All other flags.",
        self -> of(~(Long) Conversion.index(self) & 0x1fe));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          long bits = (Long) Conversion.index(self);
          return bits == 0 ? "re.NOFLAG" : names(bits);
        });
    members.method(
        "__str__(self, /)", "Return str(self).", self -> Conversion.index(self).toString());
    members.getter("value", "The number.", Conversion::index);
    members.getter(
        "name",
        "The names.",
        self -> {
          long bits = (Long) Conversion.index(self);
          return bits == 0 ? "NOFLAG" : names(bits).replace("re.", "");
        });
  }
}
