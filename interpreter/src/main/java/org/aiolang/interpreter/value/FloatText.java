package org.aiolang.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.error.Errors;

/** Floats from text and to text. */
final class FloatText {
  /** Differs in its sign bit only, which {@code math.copysign} shows. */
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000000L);

  private FloatText() {}

  /**
   * {@code repr}: the shortest digits that read back as the same float; with an exponent below 1e-4
   * and from 1e16 on.
   */
  static String repr(double value) {
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7 || size == 0) {
      // Here Java writes what Python writes.
      return Double.toString(value);
    }
    return Digits.shortest(value).general(value, -4, 16, true);
  }

  /**
   * As {@link #repr} but without the {@code .0} of a whole number: the parts of a complex number.
   */
  static String part(double value) {
    if (value == 0) {
      return Math.copySign(1, value) < 0 ? "-0" : "0";
    }
    return Digits.shortest(value).general(value, -4, 16, false);
  }

  static String repr(ComplexValue value) {
    if (value.real == 0 && Math.copySign(1, value.real) > 0) {
      return part(value.imaginary) + "j";
    }
    String imaginary = part(value.imaginary);
    boolean signed = imaginary.charAt(0) == '-';
    return "(" + part(value.real) + (signed ? "" : "+") + imaginary + "j)";
  }

  /**
   * A float's digits and where its point is: {@code 0.digits * 10**point}. Without sign.
   *
   * @param text no leading zero unless it is "0"; null for infinity and NaN
   */
  record Digits(String text, int point) {
    /** The fewest that read back as the same float. */
    static Digits shortest(double value) {
      double size = Math.abs(value);
      if (Double.isNaN(size) || Double.isInfinite(size)) {
        return new Digits(null, 0);
      }
      if (size == 0) {
        return new Digits("0", 1);
      }
      String java = Double.toString(size);
      int exponentAt = java.indexOf('E');
      int exponent = exponentAt < 0 ? 0 : Integer.parseInt(java, exponentAt + 1, java.length(), 10);
      String mantissa = exponentAt < 0 ? java : java.substring(0, exponentAt);
      int dot = mantissa.indexOf('.');
      Digits digits =
          stripped(mantissa.substring(0, dot) + mantissa.substring(dot + 1), dot + exponent);
      // Java gives two digits where, among the very smallest floats, one would do.
      if (size < 1e-321 && digits.text.length() == 2) {
        BigDecimal one = new BigDecimal(size).round(new MathContext(1, RoundingMode.HALF_EVEN));
        if (one.doubleValue() == size) {
          return new Digits(one.unscaledValue().toString(), 1 - one.scale());
        }
      }
      return digits;
    }

    /** Rounded half to even to so many digits in all, at least one. */
    static Digits significant(double value, int count) {
      if (value == 0) {
        return new Digits("0".repeat(count), 1);
      }
      BigDecimal rounded =
          new BigDecimal(Math.abs(value)).round(new MathContext(count, RoundingMode.HALF_EVEN));
      String text = rounded.unscaledValue().toString();
      int point = text.length() - rounded.scale();
      return new Digits(
          text.length() < count ? text + "0".repeat(count - text.length()) : text, point);
    }

    private static Digits stripped(String text, int point) {
      int start = 0;
      while (start < text.length() - 1 && text.charAt(start) == '0') {
        start++;
      }
      int end = text.length();
      while (end > start + 1 && text.charAt(end - 1) == '0') {
        end--;
      }
      return new Digits(text.substring(start, end), point - start);
    }

    Digits withoutTrailingZeros() {
      return text.charAt(0) == '0' ? new Digits("0", 1) : stripped(text, point);
    }

    /**
     * Plain notation between two powers of ten, else with an exponent.
     *
     * @param lowest an exponent below this one is written out
     * @param highest an exponent from this one on is written out
     * @param pointZero whether a whole number in plain notation gets {@code .0}
     */
    String general(double value, int lowest, int highest, boolean pointZero) {
      if (text == null) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      }
      StringBuilder out = new StringBuilder();
      if (Math.copySign(1, value) < 0) {
        out.append('-');
      }
      int exponent = point - 1;
      if (exponent < lowest || exponent >= highest) {
        out.append(text.charAt(0));
        if (text.length() > 1) {
          out.append('.').append(text, 1, text.length());
        }
        appendExponent(out, exponent, 'e');
      } else {
        appendPlain(out, pointZero);
      }
      return out.toString();
    }

    void appendPlain(StringBuilder out, boolean pointZero) {
      if (point <= 0) {
        out.append("0.").repeat('0', -point).append(text);
      } else if (point >= text.length()) {
        out.append(text).repeat('0', point - text.length()).append(pointZero ? ".0" : "");
      } else {
        out.append(text, 0, point).append('.').append(text, point, text.length());
      }
    }
  }

  /** At least two digits of exponent, always a sign. */
  static void appendExponent(StringBuilder out, int exponent, char letter) {
    out.append(letter).append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }

  /** {@code float(text)}; ValueError {@code could not convert string to float: 'abc'}. */
  static double parse(String text, Object original) {
    double value = parseOrNaN(text);
    if (Double.isNaN(value) && !isNaN(strip(text))) {
      throw Errors.value("could not convert string to float: " + Conversion.repr(original));
    }
    return value;
  }

  private static boolean isNaN(String stripped) {
    String word = unsigned(stripped);
    return word.equalsIgnoreCase("nan") && isAscii(word);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String unsigned(String text) {
    boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    return signed ? text.substring(1) : text;
  }

  /** NaN where it is the text of NaN or of no float. */
  private static double parseOrNaN(String text) {
    String stripped = strip(text);
    String word = unsigned(stripped);
    if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
      boolean infinite = word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
      // Upper and lower case of other letters may be ASCII, as that of the dotless i.
      if (!infinite || !isAscii(word)) {
        return stripped.charAt(0) == '-' ? NEGATIVE_NAN : Double.NaN;
      }
      return stripped.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    String plain = plainDecimal(stripped);
    return plain == null ? Double.NaN : Double.parseDouble(plain);
  }

  /** The text with ASCII digits and without underscores; null where it is no decimal number. */
  private static String plainDecimal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean digits = false;
    boolean dot = false;
    boolean exponent = false;
    char last = ' ';
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      char c = point < 128 ? (char) point : decimalDigit(point);
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if (c == '_') {
        if (last < '0'
            || last > '9'
            || at == text.length()
            || Character.digit(text.codePointAt(at), 10) < 0) {
          return null;
        }
      } else if (c == '+' || c == '-') {
        if (out.length() != 0 && last != 'e') {
          return null;
        }
      } else if (c == '.') {
        if (dot || exponent) {
          return null;
        }
        dot = true;
      } else if (c == 'e' || c == 'E') {
        if (exponent || !digits) {
          return null;
        }
        exponent = true;
        digits = false;
        c = 'e';
      } else {
        return null;
      }
      if (c != '_') {
        out.append(c);
      }
      last = c;
    }
    return digits ? out.toString() : null;
  }

  private static char decimalDigit(int point) {
    return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
        ? (char) ('0' + Character.digit(point, 10))
        : '?';
  }

  /** Without Python's white space at both ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f
        : c == 0x85 || Character.isSpaceChar(c);
  }

  /** Bytes as the characters of the same number: what int() and float() read of bytes. */
  static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** {@code complex(text)}; ValueError where it is none. */
  static ComplexValue parseComplex(String text) {
    for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
      if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) {
        throw Errors.value("could not convert string to complex: " + Conversion.repr(text));
      }
    }
    String stripped = strip(text);
    if (stripped.length() > 1 && stripped.startsWith("(") && stripped.endsWith(")")) {
      stripped = strip(stripped.substring(1, stripped.length() - 1));
    }
    ComplexValue value = complexOrNull(stripped);
    if (value == null) {
      throw Errors.value("complex() arg is a malformed string");
    }
    return value;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static ComplexValue complexOrNull(String text) {
    if (text.isEmpty() || isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))) {
      return null;
    }
    char last = text.charAt(text.length() - 1);
    if (last != 'j' && last != 'J') {
      Double real = number(text);
      return real == null ? null : new ComplexValue(real, 0);
    }
    String body = text.substring(0, text.length() - 1);
    // The sign between the parts: the last one that belongs to no exponent.
    int split = -1;
    for (int i = body.length() - 1; i > 0 && split < 0; i--) {
      char c = body.charAt(i);
      char before = body.charAt(i - 1);
      if ((c == '+' || c == '-') && before != 'e' && before != 'E') {
        split = i;
      }
    }
    String imaginaryText = split < 0 ? body : body.substring(split);
    if (imaginaryText.isEmpty() || imaginaryText.equals("+") || imaginaryText.equals("-")) {
      imaginaryText += "1";
    }
    Double imaginary = number(imaginaryText);
    Double real = split < 0 ? Double.valueOf(0) : number(body.substring(0, split));
    return imaginary == null || real == null ? null : new ComplexValue(real, imaginary);
  }

  private static Double number(String text) {
    if (text.isEmpty() || isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))) {
      return null;
    }
    double value = parseOrNaN(text);
    return Double.isNaN(value) && !isNaN(text) ? null : (Double) value;
  }

  /** {@code float.hex}. */
  static String hex(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return repr(value);
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0x0.0p+0";
    }
    long bits = Double.doubleToRawLongBits(value);
    int field = (int) (bits >> 52 & 0x7ff);
    String fraction = Long.toHexString(bits & 0xfffffffffffffL | 0x10000000000000L).substring(1);
    int exponent = (field == 0 ? 1 : field) - 1023;
    return sign
        + "0x"
        + (field == 0 ? '0' : '1')
        + "."
        + fraction
        + "p"
        + (exponent < 0 ? "" : "+")
        + exponent;
  }

  /** {@code float.fromhex}. */
  static double fromHex(String text) {
    String stripped = strip(text);
    String word = unsigned(stripped).toLowerCase(java.util.Locale.ROOT);
    double sign = stripped.startsWith("-") ? -1.0 : 1.0;
    if (word.equals("inf") || word.equals("infinity")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (word.equals("nan")) {
      return sign < 0 ? NEGATIVE_NAN : Double.NaN;
    }
    if (word.startsWith("0x")) {
      word = word.substring(2);
    }
    int exponentAt = word.indexOf('p');
    String mantissa = exponentAt < 0 ? word : word.substring(0, exponentAt);
    int dot = mantissa.indexOf('.');
    String digits = dot < 0 ? mantissa : mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    boolean valid =
        !digits.isEmpty() && digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    if (!valid || exponentAt >= 0 && !word.substring(exponentAt + 1).matches("[+-]?[0-9]+")) {
      throw Errors.value("invalid hexadecimal floating-point string");
    }
    BigInteger exponent =
        exponentAt < 0 ? BigInteger.ZERO : new BigInteger(word.substring(exponentAt + 1));
    BigInteger value = new BigInteger(digits, 16);
    if (value.signum() == 0) {
      return sign * 0.0;
    }
    exponent =
        exponent.subtract(BigInteger.valueOf(dot < 0 ? 0 : 4L * (mantissa.length() - 1 - dot)));
    BigInteger top = exponent.add(BigInteger.valueOf(value.bitLength()));
    double result =
        top.compareTo(BigInteger.valueOf(1025)) > 0
            ? Double.POSITIVE_INFINITY
            : top.compareTo(BigInteger.valueOf(-1080)) < 0
                ? 0.0
                : Integers.scale(value, exponent.intValueExact());
    if (Double.isInfinite(result)) {
      throw Errors.overflow("hexadecimal value too large to represent as a float");
    }
    return sign * result;
  }
}
