package org.aiolang.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.aiolang.interpreter.error.Errors;

/** The text of numbers: {@code repr}, and what the format mini-language makes of them. */
public final class NumberFormat {
  private NumberFormat() {}

  /** {@code repr} of an int; raises ValueError beyond 4300 digits. */
  public static String intRepr(Object plainInt) {
    return IntegerText.decimal(plainInt);
  }

  /** {@code repr} of a float: the shortest text that reads back as the same value. */
  public static String floatRepr(double value) {
    return FloatText.repr(value);
  }

  /** {@code repr} of a complex number. */
  public static String complexRepr(ComplexValue value) {
    return FloatText.repr(value);
  }

  /**
   * {@code format(number, specification)} of an int, bool, float or complex, or of a class below;
   * raises CPython's ValueErrors.
   *
   * @param specification without replacement fields; where it is empty, the result is {@code
   *     str(number)}
   */
  public static String format(Object number, String specification) {
    if (specification.isEmpty()) {
      return Conversion.str(number);
    }
    String typeName = Types.of(number).name();
    FormatSpecification parts = FormatSpecification.parse(specification, '>', typeName);
    Object whole = Integers.plain(number);
    if (whole != null) {
      return formatInteger(whole, parts, typeName);
    }
    var subject = Wrapped.unwrap(number);
    if (subject instanceof Double real) {
      return formatFloat(real, parts, typeName);
    }
    if (subject instanceof ComplexValue complex) {
      return formatComplex(complex, parts, typeName);
    }
    throw Errors.type("unsupported format string passed to " + typeName + ".__format__");
  }

  private static String formatInteger(Object number, FormatSpecification parts, String typeName) {
    int base;
    String prefix = "";
    switch (parts.type()) {
      case 'b' -> {
        base = 2;
        prefix = "0b";
      }
      case 'o' -> {
        base = 8;
        prefix = "0o";
      }
      case 'x', 'X' -> {
        base = 16;
        prefix = parts.type() == 'x' ? "0x" : "0X";
      }
      case 0, 'd', 'n', 'c' -> base = 10;
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return formatFloat(Integers.toDouble(number), parts, typeName);
      }
      default -> throw FormatSpecification.unknownType(parts.type(), typeName);
    }
    if (parts.precision() >= 0) {
      throw Errors.value("Precision not allowed in integer format specifier");
    }
    if (parts.noNegativeZero()) {
      throw Errors.value("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (parts.type() == 'c') {
      return formatCharacter(number, parts);
    }
    String digits = IntegerText.digits(Integers.absolute(number), base);
    if (parts.type() == 'X') {
      digits = digits.toUpperCase(java.util.Locale.ROOT);
    }
    String lead = sign(parts, Integers.signum(number) < 0) + (parts.alternate() ? prefix : "");
    int group = base == 10 ? 3 : 4;
    return parts.pad(lead, grouped(digits, "", parts, lead.length(), group));
  }

  private static String formatCharacter(Object number, FormatSpecification parts) {
    if (parts.sign() != 0) {
      throw Errors.value("Sign not allowed with integer format specifier 'c'");
    }
    if (parts.alternate()) {
      throw Errors.value("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!(number instanceof Long point)) {
      throw Errors.overflow("Python int too large to convert to C long");
    }
    if (point < 0 || point > Character.MAX_CODE_POINT) {
      throw Errors.overflow("%c arg not in range(0x110000)");
    }
    return parts.pad("", Character.toString((int) (long) point));
  }

  private static String formatFloat(double number, FormatSpecification parts, String typeName) {
    switch (parts.type()) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> {}
      default -> throw FormatSpecification.unknownType(parts.type(), typeName);
    }
    if (parts.precision() == Integer.MAX_VALUE) {
      throw Errors.value("precision too big");
    }
    String text = text(number, parts, true);
    boolean negative = text.charAt(0) == '-';
    if (negative) {
      text = text.substring(1);
    }
    String lead = sign(parts, negative);
    int wholeEnd = 0;
    while (wholeEnd < text.length() && Character.isDigit(text.charAt(wholeEnd))) {
      wholeEnd++;
    }
    String rest = text.substring(wholeEnd);
    String body =
        grouped(text.substring(0, wholeEnd), rest, parts, lead.length() + rest.length(), 3);
    return parts.pad(lead, body);
  }

  private static String formatComplex(
      ComplexValue number, FormatSpecification parts, String typeName) {
    switch (parts.type()) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {}
      default -> throw FormatSpecification.unknownType(parts.type(), typeName);
    }
    if (parts.fill() == '0') {
      throw Errors.value("Zero padding is not allowed in complex format specifier");
    }
    if (parts.align() == '=') {
      throw Errors.value("'=' alignment flag is not allowed in complex format specifier");
    }
    if (parts.precision() == Integer.MAX_VALUE) {
      throw Errors.value("precision too big");
    }
    boolean bare = parts.type() == 0;
    boolean skipReal = bare && number.real == 0 && Math.copySign(1, number.real) > 0;
    StringBuilder out = new StringBuilder();
    if (bare && !skipReal) {
      out.append('(');
    }
    if (!skipReal) {
      appendPart(out, number.real, parts, sign(parts, false));
    }
    appendPart(out, number.imaginary, parts, skipReal ? sign(parts, false) : "+");
    out.append('j');
    if (bare && !skipReal) {
      out.append(')');
    }
    return parts.pad("", out.toString());
  }

  private static void appendPart(
      StringBuilder out, double number, FormatSpecification parts, String plus) {
    String text = text(number, parts, false);
    if (text.charAt(0) == '-') {
      out.append('-');
      text = text.substring(1);
    } else {
      out.append(plus);
    }
    int wholeEnd = 0;
    while (wholeEnd < text.length() && Character.isDigit(text.charAt(wholeEnd))) {
      wholeEnd++;
    }
    out.append(insertGroups(text.substring(0, wholeEnd), 0, parts.grouping(), 3))
        .append(text, wholeEnd, text.length());
  }

  private static String sign(FormatSpecification parts, boolean negative) {
    if (negative) {
      return "-";
    }
    return parts.sign() == '+' ? "+" : parts.sign() == ' ' ? " " : "";
  }

  /** With separators where asked for; with zeros where the padding is one that counts as digits. */
  private static String grouped(
      String digits, String rest, FormatSpecification parts, int taken, int group) {
    int least = parts.fill() == '0' && parts.align() == '=' ? parts.width() - taken : 0;
    return insertGroups(digits, least, parts.grouping(), group) + rest;
  }

  /**
   * At least {@code least} characters, filled with zeros on the left, a separator after every group
   * from the right.
   */
  private static String insertGroups(String digits, int least, char separator, int group) {
    if (digits.isEmpty() || separator == 0) {
      if (least > Integer.MAX_VALUE - 100) {
        throw Errors.memory();
      }
      return digits.length() >= least ? digits : "0".repeat(least - digits.length()) + digits;
    }
    if (least > Integer.MAX_VALUE - 100) {
      throw Errors.memory();
    }
    StringBuilder reversed = new StringBuilder(digits.length() * 4 / 3 + 1);
    int left = digits.length();
    int inGroup = 0;
    while (left > 0 || reversed.length() < least) {
      if (inGroup == group) {
        reversed.append(separator);
        inGroup = 0;
      }
      reversed.append(left > 0 ? digits.charAt(left - 1) : '0');
      left--;
      inGroup++;
    }
    return reversed.reverse().toString();
  }

  /** A float's text with a sign where negative, without padding or grouping. */
  private static String text(double given, FormatSpecification parts, boolean pointZero) {
    char type = (char) parts.type();
    int precision = parts.precision();
    double number = type == '%' ? given * 100 : given;
    String suffix = type == '%' ? "%" : "";
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      String word = Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
      return (Character.isUpperCase(type) ? word.toUpperCase(java.util.Locale.ROOT) : word)
          + suffix;
    }
    String text =
        switch (type) {
          case 'e', 'E' ->
              exponential(number, precision < 0 ? 6 : precision, type, parts.alternate());
          case 'f', 'F', '%' -> fixed(number, precision < 0 ? 6 : precision, parts.alternate());
          case 'g', 'G', 'n' ->
              general(
                  number,
                  precision < 0 ? 6 : precision,
                  type == 'G' ? 'E' : 'e',
                  parts.alternate(),
                  false);
          default ->
              precision < 0
                  ? shortest(number, parts.alternate(), pointZero)
                  : general(number, precision, 'e', parts.alternate(), pointZero);
        };
    if (parts.noNegativeZero() && text.charAt(0) == '-' && isZero(text)) {
      text = text.substring(1);
    }
    return text + suffix;
  }

  private static boolean isZero(String text) {
    for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  private static String shortest(double number, boolean alternate, boolean pointZero) {
    String text = pointZero ? FloatText.repr(number) : FloatText.part(number);
    if (!alternate || text.indexOf('.') >= 0) {
      return text;
    }
    int exponent = text.indexOf('e');
    return exponent < 0 ? text + "." : text.substring(0, exponent) + "." + text.substring(exponent);
  }

  /** {@code f}: so many digits after the point, the exact value rounded half to even. */
  static String fixed(double number, int precision, boolean alternate) {
    // No float has more than 1074 digits after the point.
    int places = Math.min(precision, 1100);
    BigDecimal exact = new BigDecimal(Math.abs(number)).setScale(places, RoundingMode.HALF_EVEN);
    String sign = Math.copySign(1, number) < 0 ? "-" : "";
    String text = sign + exact.toPlainString() + "0".repeat(precision - places);
    return precision == 0 && alternate ? text + "." : text;
  }

  private static String exponential(double number, int precision, char letter, boolean alternate) {
    int places = Math.min(precision, 1100);
    FloatText.Digits digits = FloatText.Digits.significant(number, places + 1);
    StringBuilder out = new StringBuilder();
    if (Math.copySign(1, number) < 0) {
      out.append('-');
    }
    out.append(digits.text().charAt(0));
    if (precision > 0 || alternate) {
      out.append('.');
    }
    out.append(digits.text(), 1, digits.text().length()).repeat('0', precision - places);
    FloatText.appendExponent(out, number == 0 ? 0 : digits.point() - 1, letter);
    return out.toString();
  }

  /**
   * {@code g}: so many digits in all, the notation by the size, without trailing zeros unless
   * {@code alternate}.
   */
  private static String general(
      double number, int precision, char letter, boolean alternate, boolean pointZero) {
    int count = Math.max(1, precision);
    FloatText.Digits digits = FloatText.Digits.significant(number, Math.min(count, 1100));
    int exponent = number == 0 ? 0 : digits.point() - 1;
    boolean withExponent = exponent < -4 || exponent + 1 > (pointZero ? count - 1 : count);
    FloatText.Digits shown = alternate ? digits : digits.withoutTrailingZeros();
    StringBuilder out = new StringBuilder();
    if (Math.copySign(1, number) < 0) {
      out.append('-');
    }
    String text = shown.text();
    if (withExponent) {
      out.append(text.charAt(0));
      if (text.length() > 1 || alternate) {
        out.append('.').append(text, 1, text.length());
      }
      FloatText.appendExponent(out, exponent, letter);
      return out.toString();
    }
    new FloatText.Digits(text, exponent + 1).appendPlain(out, pointZero && !alternate);
    if (alternate && out.indexOf(".") < 0) {
      out.append(pointZero ? ".0" : ".");
    }
    return out.toString();
  }

  /** The value of digits in a base, for constants in sources; without the limit on decimal text. */
  public static Object parseDigits(String digits, int base) {
    return Integers.normal(new BigInteger(digits, base));
  }
}
