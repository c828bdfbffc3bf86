package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.IntegerText;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The built-in functions about numbers and characters. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void declare(ModuleBuilder module) {
    module.function(
        "abs(x, /)", "Return the absolute value of the argument.", Arithmetic::absolute);
    module.function(
        "divmod(x, y, /)", "Return the tuple (x//y, x%y).", (x, y) -> Arithmetic.divmod(x, y));
    module.function(
        "pow(base, exp, mod=None)",
        "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.",
        (base, exponent, modulus) ->
            modulus == None.NONE
                ? Arithmetic.power(base, exponent)
                : Arithmetic.power(base, exponent, modulus));
    module.function(
        "round(number, ndigits=None)",
        "Round a number to a given precision in decimal digits.",
        (number, digits) -> {
          Object method = Attributes.special(number, "__round__");
          if (method == null) {
            throw Errors.type(
                "type " + Types.of(number).name() + " doesn't define __round__ method");
          }
          return digits == None.NONE ? Calls.call(method) : Calls.call(method, digits);
        });
    declareRadix(module, "bin", "binary", "0b", 2);
    declareRadix(module, "oct", "octal", "0o", 8);
    declareRadix(module, "hex", "hexadecimal", "0x", 16);
    module.function(
        "chr(i, /)",
        "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
        NumberFunctions::character);
    module.function(
        "ord(c, /)",
        "Return the Unicode code point for a one-character string.",
        NumberFunctions::ordinal);
  }

  private static void declareRadix(
      ModuleBuilder module, String name, String word, String prefix, int radix) {
    module.function(
        name + "(number, /)",
        "Return the " + word + " representation of an integer.",
        number -> IntegerText.prefixed(Conversion.index(number), prefix, radix));
  }

  private static Object character(Object number) {
    Object index = Conversion.index(number);
    if (!(index instanceof Long code) || code < 0 || code > Character.MAX_CODE_POINT) {
      throw Errors.value("chr() arg not in range(0x110000)");
    }
    return Text.of((int) (long) code);
  }

  private static Object ordinal(byte[] bytes) {
    if (bytes.length != 1) {
      throw Errors.type(
          "ord() expected a character, but string of length " + bytes.length + " found");
    }
    return (long) (bytes[0] & 0xff);
  }

  private static Object ordinal(Object value) {
    switch (Wrapped.unwrap(value)) {
      case String text -> {
        int length = Text.length(text);
        if (length != 1) {
          throw Errors.type(
              "ord() expected a character, but string of length " + length + " found");
        }
        return (long) text.codePointAt(0);
      }
      case BytesValue bytes -> {
        return ordinal(bytes.bytes());
      }
      case ByteArrayValue bytes -> {
        return ordinal(bytes.toBytes());
      }
      default ->
          throw Errors.type(
              "ord() expected string of length 1, but " + Types.of(value).name() + " found");
    }
  }
}
