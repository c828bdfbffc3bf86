package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/** Whole numbers from text and to text. */
public final class IntegerText {
  /**
   * As CPython's {@code sys.get_int_max_str_digits()}: longer decimal text would take time that
   * grows with its square.
   */
  public static final int MOST_DIGITS = 4300;

  /** No limit lower than this can be set: shorter text need not ask. */
  public static final int LEAST_LIMIT = 640;

  /** Decimal text up to this length the JDK reads as fast as anybody. */
  private static final int HALVING = 2000;

  /** What a script set; threads have it from the one that started them. 0 is no limit. */
  private static final InheritableThreadLocal<Integer> LIMIT = new InheritableThreadLocal<>();

  private IntegerText() {}

  /** {@code sys.get_int_max_str_digits()}. */
  public static int limit() {
    Integer limit = LIMIT.get();
    return limit == null ? MOST_DIGITS : limit;
  }

  /** {@code sys.set_int_max_str_digits(digits)}. */
  public static void limit(int digits) {
    LIMIT.set(digits);
  }

  private static boolean isTooLong(int digits) {
    if (digits <= LEAST_LIMIT) {
      return false;
    }
    int limit = limit();
    return limit != 0 && digits > limit;
  }

  /** {@code repr} of a plain int; ValueError beyond the limit of digits. */
  public static String decimal(Object plain) {
    if (plain instanceof Long small) {
      return Long.toString(small);
    }
    BigInteger value = (BigInteger) plain;
    // A digit is worth less than 3.33 bits: text that is surely too long is not made.
    if (isTooLong((int) (value.bitLength() / 3.33))) {
      throw tooLong();
    }
    String text = value.toString();
    if (isTooLong(text.length() - (value.signum() < 0 ? 1 : 0))) {
      throw tooLong();
    }
    return text;
  }

  private static ScriptError tooLong() {
    return Errors.value(
        "Exceeds the limit ("
            + limit()
            + " digits) for integer string conversion; use"
            + " sys.set_int_max_str_digits() to increase the limit");
  }

  /** The digits of a magnitude in a base up to 36, lower case; without limit, except in base 10. */
  static String digits(Object plain, int base) {
    if (base == 10) {
      return decimal(plain);
    }
    return plain instanceof Long small
        ? Long.toString(small, base)
        : ((BigInteger) plain).toString(base);
  }

  /** {@code bin()}, {@code oct()}, {@code hex()}: a sign, a prefix as {@code 0x}, digits. */
  public static String prefixed(Object plain, String prefix, int base) {
    return (Integers.signum(plain) < 0 ? "-" : "")
        + prefix
        + digits(Integers.absolute(plain), base);
  }

  /**
   * {@code int(text, base)}: space around, a sign, digits of any script, single underscores between
   * them.
   *
   * @param base 2 to 36, or 0 for what the prefix says
   * @param original what the error text shows
   */
  static Object parse(String text, int base, Object original) {
    if (base == 10 && text.length() < 18) {
      Object quick = parseShort(text);
      if (quick != null) {
        return quick;
      }
    }
    String digits = plainDigits(text, base);
    if (digits == null) {
      throw invalid(base, original);
    }
    int prefix = digits.indexOf(':');
    int actual = Integer.parseInt(digits.substring(0, prefix));
    int start = prefix + 1;
    int count = digits.length() - start - (digits.charAt(start) == '-' ? 1 : 0);
    if (Integer.bitCount(actual) != 1 && isTooLong(count)) {
      throw Errors.value(
          "Exceeds the limit ("
              + limit()
              + " digits) for integer string conversion: value has "
              + count
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    String number = digits.substring(start);
    return Integers.normal(
        count > HALVING && actual == 10 ? parseLong(number) : new BigInteger(number, actual));
  }

  /** By halves, which the JDK multiplies fast; its own reading takes time with the square. */
  private static BigInteger parseLong(String number) {
    if (number.charAt(0) == '-') {
      return parseLong(number.substring(1)).negate();
    }
    if (number.length() <= HALVING) {
      return new BigInteger(number);
    }
    int low = number.length() / 2;
    BigInteger high = parseLong(number.substring(0, number.length() - low));
    return high.multiply(BigInteger.TEN.pow(low))
        .add(parseLong(number.substring(number.length() - low)));
  }

  static ScriptError invalid(int base, Object original) {
    String shown = Conversion.repr(original);
    return Errors.value(
        "invalid literal for int() with base "
            + base
            + ": "
            + (shown.length() > 200 ? shown.substring(0, 200) : shown));
  }

  /** Text that is nothing but a few ASCII digits and a sign, or null. */
  private static Object parseShort(String text) {
    int length = text.length();
    int at = length > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (at == length) {
      return null;
    }
    long value = 0;
    for (int i = at; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    return text.charAt(0) == '-' ? -value : value;
  }

  /**
   * The base, a colon and the digits as BigInteger reads them; null where the text is no number.
   */
  private static String plainDigits(String text, int base) {
    String stripped = FloatText.strip(text);
    int at = 0;
    int length = stripped.length();
    boolean negative = false;
    if (at < length && (stripped.charAt(at) == '-' || stripped.charAt(at) == '+')) {
      negative = stripped.charAt(at) == '-';
      at++;
    }
    int actual = base;
    int prefixed = prefixBase(stripped, at);
    boolean leadingZero = base == 0 && prefixed == 0 && at < length && stripped.charAt(at) == '0';
    if (base == 0) {
      actual = prefixed == 0 ? 10 : prefixed;
    }
    if (prefixed != 0 && prefixed == actual) {
      at += 2;
      if (at < length && stripped.charAt(at) == '_') {
        at++;
      }
    }
    StringBuilder digits = new StringBuilder(length + 4).append(actual).append(':');
    if (negative) {
      digits.append('-');
    }
    boolean digitBefore = false;
    boolean onlyZeros = true;
    while (at < length) {
      int point = stripped.codePointAt(at);
      at += Character.charCount(point);
      if (point == '_') {
        if (!digitBefore || at == length) {
          return null;
        }
        digitBefore = false;
        continue;
      }
      int digit = digit(point, actual);
      if (digit < 0) {
        return null;
      }
      onlyZeros &= digit == 0;
      digits.append(Character.forDigit(digit, actual));
      digitBefore = true;
    }
    // In a literal's own notation, only zero may start with a zero.
    return digitBefore && !(leadingZero && !onlyZeros) ? digits.toString() : null;
  }

  private static int digit(int point, int base) {
    if (point < 128) {
      return Character.digit(point, base);
    }
    // Of other scripts only decimal digits count, not letters such as full-width A.
    int digit =
        Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
            ? Character.digit(point, 10)
            : -1;
    return digit < base ? digit : -1;
  }

  private static int prefixBase(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at) != '0') {
      return 0;
    }
    return switch (text.charAt(at + 1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }
}
