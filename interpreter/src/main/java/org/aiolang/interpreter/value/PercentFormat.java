package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.error.Errors;

/**
 * {@code template % values}: see "printf-style String Formatting" in CPython's documentation of
 * built-in types. Bytes are formatted as the Latin-1 text that they would be.
 */
final class PercentFormat {
  private static final int ABSENT = Integer.MIN_VALUE;

  private final String template;
  private final boolean bytes;
  private final Object values;

  /** The values to take one after another; null where there is one value, not in a tuple. */
  private final Object[] sequence;

  private final boolean isMapping;
  private int taken;
  private int at;

  private boolean left;
  private boolean plus;
  private boolean blank;
  private boolean alternate;
  private boolean zero;
  private int width;
  private int precision;

  private PercentFormat(String template, Object values, boolean bytes) {
    this.template = template;
    this.values = values;
    this.bytes = bytes;
    this.sequence = values instanceof TupleValue tuple ? tuple.items() : null;
    this.isMapping = sequence == null && isMapping(values, bytes);
  }

  private static boolean isMapping(Object values, boolean bytes) {
    Object plain = Wrapped.unwrap(values);
    boolean text =
        bytes
            ? plain instanceof BytesValue
                || plain instanceof ByteArrayValue
                || plain instanceof String
            : plain instanceof String;
    return !text && !(values instanceof Type) && Types.of(values).lookup("__getitem__") != null;
  }

  static String text(String template, Object values) {
    return new PercentFormat(template, values, false).build();
  }

  static byte[] bytes(byte[] template, Object values) {
    String text = new String(template, StandardCharsets.ISO_8859_1);
    return new PercentFormat(text, values, true).build().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String build() {
    StringBuilder out = new StringBuilder(template.length() + 32);
    while (at < template.length()) {
      int next = template.indexOf('%', at);
      if (next < 0) {
        out.append(template, at, template.length());
        break;
      }
      out.append(template, at, next);
      at = next + 1;
      field(out);
    }
    if (!isMapping && (sequence == null ? taken == 0 : taken < sequence.length)) {
      throw Errors.type(
          "not all arguments converted during " + (bytes ? "bytes" : "string") + " formatting");
    }
    return out.toString();
  }

  private void field(StringBuilder out) {
    if (peek() == '%') {
      at++;
      out.append('%');
      return;
    }
    Object keyed = null;
    if (at < template.length() && template.charAt(at) == '(') {
      keyed = keyed();
    }
    flags();
    width = size("width too big", keyed);
    if (width < 0 && width != ABSENT) {
      left = true;
      width = -width;
    }
    precision = -1;
    if (peek() == '.') {
      at++;
      precision = Math.max(0, size("precision too big", keyed));
    }
    if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
      at++;
    }
    if (at >= template.length()) {
      throw Errors.value("incomplete format");
    }
    int place = at;
    int type = template.codePointAt(at);
    at += Character.charCount(type);
    Object value = keyed == null ? take() : keyed;
    convert(value, type, place, out);
  }

  private Object keyed() {
    if (!isMapping) {
      throw Errors.type("format requires a mapping");
    }
    int start = ++at;
    int open = 1;
    while (at < template.length() && open > 0) {
      char c = template.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (open > 0) {
      throw Errors.value("incomplete format key");
    }
    String key = template.substring(start, at - 1);
    return Items.get(
        values, bytes ? new BytesValue(key.getBytes(StandardCharsets.ISO_8859_1)) : key);
  }

  private void flags() {
    left = false;
    plus = false;
    blank = false;
    alternate = false;
    zero = false;
    for (; at < template.length(); at++) {
      switch (template.charAt(at)) {
        case '-' -> left = true;
        case '+' -> plus = true;
        case ' ' -> blank = true;
        case '#' -> alternate = true;
        case '0' -> zero = true;
        default -> {
          return;
        }
      }
    }
  }

  private char peek() {
    return at < template.length() ? template.charAt(at) : 0;
  }

  /** A number written out, or {@code *} and a value; {@link #ABSENT} where there is none. */
  private int size(String tooBig, Object keyed) {
    if (peek() == '*') {
      at++;
      Object value = keyed != null ? null : take();
      Object plain = value == null ? null : Integers.plain(value);
      if (plain == null) {
        throw Errors.type("* wants int");
      }
      if (!(plain instanceof Long number) || Math.abs(number) > Integer.MAX_VALUE) {
        throw Errors.overflow(
            "Python int too large to convert to C " + (tooBig.startsWith("w") ? "ssize_t" : "int"));
      }
      return (int) (long) number;
    }
    long number = ABSENT;
    while (peek() >= '0' && peek() <= '9') {
      number = Math.max(number, 0) * 10 + peek() - '0';
      if (number > Integer.MAX_VALUE) {
        throw Errors.value(tooBig);
      }
      at++;
    }
    return (int) number;
  }

  private Object take() {
    if (sequence != null && taken < sequence.length) {
      return sequence[taken++];
    }
    if (sequence == null && taken == 0) {
      taken = 1;
      return values;
    }
    throw Errors.type("not enough arguments for format string");
  }

  private void convert(Object value, int type, int place, StringBuilder out) {
    switch (type) {
      case 's' -> pad(out, "", cut(bytes ? rawBytes(value) : Representation.str(value)), false);
      case 'b' -> {
        if (!bytes) {
          throw unsupported(type, place);
        }
        pad(out, "", cut(rawBytes(value)), false);
      }
      case 'r' ->
          pad(
              out,
              "",
              cut(bytes ? Representation.ascii(value) : Representation.repr(value)),
              false);
      case 'a' -> pad(out, "", cut(Representation.ascii(value)), false);
      case 'c' -> pad(out, "", character(value), false);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(value, type, out);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(value, type, out);
      default -> throw unsupported(type, place);
    }
  }

  private RuntimeException unsupported(int type, int place) {
    String shown = bytes || type >= 32 && type < 127 ? Character.toString(type) : "?";
    return Errors.value(
        "unsupported format character '"
            + shown
            + "' (0x"
            + Integer.toHexString(type)
            + ") at index "
            + template.codePointCount(0, place));
  }

  private String cut(String text) {
    return precision >= 0 && precision < Text.length(text)
        ? Text.between(text, 0, precision)
        : text;
  }

  private String rawBytes(Object value) {
    byte[] raw = BytesArguments.bytesOrNull(value);
    if (raw == null) {
      Object method = Types.of(value).lookup("__bytes__");
      if (method == null) {
        throw Errors.type(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                + Types.of(value).name()
                + "'");
      }
      raw = BytesArguments.bytesOrNull(SpecialMethods.call(method, value));
    }
    return new String(raw, StandardCharsets.ISO_8859_1);
  }

  private String character(Object value) {
    if (bytes) {
      byte[] raw = BytesArguments.bytesOrNull(value);
      if (raw != null && raw.length == 1) {
        return Text.of(raw[0] & 0xff);
      }
      Object number = raw == null ? Conversion.indexOrNull(value) : null;
      if (number == null) {
        throw Errors.type("%c requires an integer in range(256) or a single byte");
      }
      if (!(number instanceof Long code) || code < 0 || code > 255) {
        throw Errors.overflow("%c arg not in range(256)");
      }
      return Text.of((int) (long) code);
    }
    if (Wrapped.unwrap(value) instanceof String text && Text.length(text) == 1) {
      return text;
    }
    Object number = Conversion.indexOrNull(value);
    if (number == null) {
      throw Errors.type("%c requires int or char");
    }
    if (!(number instanceof Long code) || code < 0 || code > Character.MAX_CODE_POINT) {
      throw Errors.overflow("%c arg not in range(0x110000)");
    }
    return Text.of((int) (long) code);
  }

  private void integer(Object value, int type, StringBuilder out) {
    boolean decimal = type == 'd' || type == 'i' || type == 'u';
    Object number = Integers.plain(value);
    if (number == null) {
      number = decimal ? truncated(value, type) : Conversion.indexOrNull(value);
      if (number == null) {
        throw Errors.type(
            "%"
                + (bytes && decimal ? 'd' : (char) type)
                + " format: "
                + (decimal ? "a real number" : "an integer")
                + " is required, not "
                + Types.of(value).name());
      }
    }
    boolean negative = Integers.signum(number) < 0;
    String digits;
    if (decimal) {
      digits = NumberFormat.intRepr(number);
      digits = negative ? digits.substring(1) : digits;
    } else {
      BigInteger magnitude =
          (number instanceof Long plain ? BigInteger.valueOf(plain) : (BigInteger) number).abs();
      digits = magnitude.toString(type == 'o' ? 8 : 16);
    }
    digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    String lead = sign(negative);
    if (alternate && !decimal) {
      lead += type == 'o' ? "0o" : "0x";
    }
    if (type == 'X') {
      digits = digits.toUpperCase(java.util.Locale.ROOT);
      lead = lead.replace('x', 'X');
    }
    pad(out, lead, digits, zero);
  }

  /** {@code int()} of a number, or null of a value that is none. */
  private static Object truncated(Object value, int type) {
    Object plain = Wrapped.unwrap(value);
    if (plain instanceof String || BytesArguments.bytesOrNull(value) != null) {
      return null;
    }
    Type itsType = Types.of(value);
    if (itsType.lookup("__int__") == null && itsType.lookup("__index__") == null) {
      return null;
    }
    return Conversion.toInt(value);
  }

  private void real(Object value, int type, StringBuilder out) {
    double number = value instanceof Double plain ? plain : Conversion.toDouble(value);
    String text =
        NumberFormat.format(
            number, (alternate ? "#." : ".") + (precision < 0 ? 6 : precision) + (char) type);
    boolean negative = text.charAt(0) == '-';
    pad(out, sign(negative), negative ? text.substring(1) : text, zero);
  }

  private String sign(boolean negative) {
    return negative ? "-" : plus ? "+" : blank ? " " : "";
  }

  private void pad(StringBuilder out, String lead, String body, boolean zeros) {
    int missing = Math.max(0, width) - lead.length() - body.codePointCount(0, body.length());
    if (missing <= 0) {
      out.append(lead).append(body);
    } else if (left) {
      out.append(lead).append(body).repeat(' ', missing);
    } else if (zeros) {
      out.append(lead).repeat('0', missing).append(body);
    } else {
      out.repeat(' ', missing).append(lead).append(body);
    }
  }
}
