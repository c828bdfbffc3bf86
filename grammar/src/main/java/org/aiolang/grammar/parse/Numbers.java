package org.aiolang.grammar.parse;

import java.math.BigInteger;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;

/** Number literals: what is wrong with one, and what a good one is worth. */
final class Numbers {
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private final String text;
  private int position;

  /** What is wrong, and the offset of the first character that could not be read. */
  record Problem(String message, int start, int end) {}

  private Numbers(String text, int start) {
    this.text = text;
    this.position = start;
  }

  /** What is wrong with the number the lexer found at {@code start} to {@code end}, or null. */
  static Problem problem(String text, int start, int end) {
    boolean zero = text.charAt(start) == '0' && end - start > 1;
    boolean stuck = end < text.length() && Identifiers.mayContinue(text.charAt(end));
    return zero || stuck ? new Numbers(text, start).scan() : null;
  }

  private Problem scan() {
    int start = position;
    if (peek() == '0') {
      switch (peekAfter()) {
        case 'x', 'X' -> {
          return radix(16, "hexadecimal");
        }
        case 'o', 'O' -> {
          return radix(8, "octal");
        }
        case 'b', 'B' -> {
          return radix(2, "binary");
        }
        default -> {}
      }
    }
    int zeros = start;
    while (zeros < text.length() && (text.charAt(zeros) == '0' || text.charAt(zeros) == '_')) {
      zeros++;
    }
    boolean leadingZero = peek() == '0' && zeros < text.length() && digit(text.charAt(zeros), 10);
    if (peek() != '.' && !digits()) {
      return here("invalid decimal literal");
    }
    boolean whole = true;
    if (peek() == '.') {
      whole = false;
      position++;
      if (digit(peek(), 10) && !digits()) {
        return here("invalid decimal literal");
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      int mark = position;
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
        if (!digit(peek(), 10)) {
          return here("invalid decimal literal");
        }
      }
      if (digit(peek(), 10)) {
        whole = false;
        if (!digits()) {
          return here("invalid decimal literal");
        }
      } else {
        position = mark;
        return end("decimal");
      }
    }
    if (peek() == 'j' || peek() == 'J') {
      position++;
      return end("imaginary");
    }
    if (whole && leadingZero) {
      return new Problem(
          "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers",
          start,
          zeros);
    }
    return end("decimal");
  }

  private Problem radix(int radix, String kind) {
    position += 2;
    do {
      if (peek() == '_') {
        position++;
      }
      if (!digit(peek(), radix)) {
        return digit(peek(), 10) ? badDigit(kind) : here("invalid " + kind + " literal");
      }
      while (digit(peek(), radix)) {
        position++;
      }
    } while (peek() == '_');
    return digit(peek(), 10) ? badDigit(kind) : end(kind);
  }

  private Problem badDigit(String kind) {
    position++;
    return here("invalid digit '" + text.charAt(position - 1) + "' in " + kind + " literal");
  }

  /** Digits with single underscores between them; false where an underscore leads nowhere. */
  private boolean digits() {
    while (true) {
      while (digit(peek(), 10)) {
        position++;
      }
      if (peek() != '_') {
        return true;
      }
      position++;
      if (!digit(peek(), 10)) {
        return false;
      }
    }
  }

  /** A keyword may follow a number at once ({@code 1if x else y}); any other letter may not. */
  private Problem end(String kind) {
    boolean keyword =
        switch (peek()) {
          case 'a' -> text.startsWith("and", position);
          case 'e' -> text.startsWith("else", position);
          case 'f' -> text.startsWith("for", position);
          case 'i' ->
              text.startsWith("if", position)
                  || text.startsWith("in", position)
                  || text.startsWith("is", position);
          case 'n' -> text.startsWith("not", position);
          case 'o' -> text.startsWith("or", position);
          default -> false;
        };
    return keyword || peek() >= 0x80 || !Identifiers.mayContinue(peek())
        ? null
        : here("invalid " + kind + " literal");
  }

  private Problem here(String message) {
    return new Problem(message, position - 1, position);
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\n';
  }

  private char peekAfter() {
    return position + 1 < text.length() ? text.charAt(position + 1) : '\n';
  }

  private static boolean digit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  /** The value of digits after a prefix, each worth so many bits, in time that grows linearly. */
  private static BigInteger binary(String digits, int width) {
    int count = digits.length() - 2;
    byte[] bytes = new byte[(count * width + 7) / 8];
    for (int i = 0; i < count; i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 1 << width);
      for (int b = 0; b < width; b++) {
        if ((digit >> b & 1) != 0) {
          int bit = i * width + b;
          bytes[bytes.length - 1 - bit / 8] |= (byte) (1 << bit % 8);
        }
      }
    }
    return new BigInteger(1, bytes);
  }

  /** The value of a well-formed literal. */
  static Expr literal(Span span, String spelling, Problems problems) {
    String digits = spelling.indexOf('_') < 0 ? spelling : spelling.replace("_", "");
    char last = digits.charAt(digits.length() - 1);
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      switch (digits.charAt(1)) {
        case 'x', 'X' -> {
          return new Expr.IntLiteral(span, binary(digits, 4));
        }
        case 'o', 'O' -> {
          return new Expr.IntLiteral(span, binary(digits, 3));
        }
        case 'b', 'B' -> {
          return new Expr.IntLiteral(span, binary(digits, 1));
        }
        default -> {}
      }
    }
    if (last == 'j' || last == 'J') {
      String real = digits.substring(0, digits.length() - 1);
      return new Expr.ImaginaryLiteral(span, Double.parseDouble(real));
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!digit(digits.charAt(i), 10)) {
        return new Expr.FloatLiteral(span, Double.parseDouble(digits));
      }
    }
    if (digits.length() < 19) {
      return new Expr.IntLiteral(span, BigInteger.valueOf(Long.parseLong(digits)));
    }
    if (digits.length() > MAX_DECIMAL_DIGITS) {
      problems.syntax(
          span,
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + digits.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit"
              + " - Consider hexadecimal for huge integer literals to avoid decimal conversion"
              + " limits.");
      return new Expr.IntLiteral(span, BigInteger.ZERO);
    }
    return new Expr.IntLiteral(span, new BigInteger(digits));
  }
}
