package org.aiolang.stdlib.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.TupleValue;

/**
 * A format of {@code struct}: see "Format Strings" in CPython's documentation. Native sizes and
 * alignment are those of 64-bit Linux, and of little-endian machines, whatever the machine.
 *
 * @param text as given
 * @param fields the fields, padding included
 * @param size in bytes
 * @param isNative whether sizes and alignment are the machine's, which changes some errors too
 */
record StructFormat(
    String text, List<Field> fields, int size, boolean bigEndian, boolean isNative) {
  /**
   * One field.
   *
   * @param code its letter
   * @param offset where it lies
   * @param width how many bytes it takes
   */
  record Field(char code, int offset, int width) {}

  /** Reads a format; raises struct.error. */
  static StructFormat of(Object given) {
    String text = PatternValue.text(given);
    boolean bigEndian = text.startsWith(">") || text.startsWith("!");
    boolean ordered = bigEndian || text.startsWith("<") || text.startsWith("=");
    boolean aligned = !ordered;
    int at = ordered || text.startsWith("@") ? 1 : 0;
    List<Field> fields = new ArrayList<>();
    int offset = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      int count = -1;
      if (c >= '0' && c <= '9') {
        long number = c - '0';
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
          number = Math.min(Integer.MAX_VALUE, number * 10 + text.charAt(at++) - '0');
        }
        count = (int) number;
        if (at == text.length()) {
          throw StructModule.error("repeat count given without format specifier");
        }
        c = text.charAt(at++);
      }
      int width = width(c, aligned);
      if (aligned && width > 1) {
        offset = (offset + width - 1) / width * width;
      }
      if (c == 's' || c == 'p') {
        int length = count < 0 ? 1 : count;
        fields.add(new Field(c, offset, length));
        offset += length;
      } else if (c == 'x') {
        offset += count < 0 ? 1 : count;
      } else {
        for (int i = count < 0 ? 1 : count; i > 0; i--) {
          fields.add(new Field(c, offset, width));
          offset += width;
        }
      }
    }
    return new StructFormat(text, fields, offset, bigEndian, aligned);
  }

  private static int width(char code, boolean isNative) {
    return switch (code) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> isNative ? 8 : 4;
      case 'q', 'Q', 'd' -> 8;
      case 'n', 'N', 'P' -> {
        if (!isNative) {
          throw StructModule.error("bad char in struct format");
        }
        yield 8;
      }
      default -> throw StructModule.error("bad char in struct format");
    };
  }

  byte[] pack(Object[] values, String function) {
    if (values.length != fields.size()) {
      throw StructModule.error(
          function
              + " expected "
              + fields.size()
              + " items for packing (got "
              + values.length
              + ")");
    }
    byte[] out = new byte[size];
    for (int i = 0; i < values.length; i++) {
      put(fields.get(i), values[i], out);
    }
    return out;
  }

  private void put(Field field, Object value, byte[] out) {
    switch (field.code) {
      case 's', 'p' -> {
        byte[] bytes = BytesArguments.bytesOrNull(value);
        if (bytes == null) {
          throw StructModule.error("argument for '" + field.code + "' must be a bytes object");
        }
        int start = field.code == 'p' && field.width > 0 ? 1 : 0;
        int length = Math.min(bytes.length, field.width - start);
        if (start == 1) {
          out[field.offset] = (byte) Math.min(length, 255);
        }
        System.arraycopy(bytes, 0, out, field.offset + start, length);
      }
      case 'c' -> {
        byte[] bytes = BytesArguments.bytesOrNull(value);
        if (bytes == null || bytes.length != 1) {
          throw StructModule.error("char format requires a bytes object of length 1");
        }
        out[field.offset] = bytes[0];
      }
      case '?' -> out[field.offset] = (byte) (Conversion.truth(value) ? 1 : 0);
      case 'f', 'd', 'e' -> write(field, real(field, value), out);
      default -> write(field, whole(field, value), out);
    }
  }

  private long real(Field field, Object value) {
    Double number = Conversion.doubleOrNull(value);
    if (number == null) {
      throw StructModule.error("required argument is not a float");
    }
    return switch (field.code) {
      case 'd' -> Double.doubleToRawLongBits(number);
      case 'f' -> {
        float narrow = (float) (double) number;
        if (!isNative && Float.isInfinite(narrow) && !Double.isInfinite(number)) {
          throw Errors.overflow("float too large to pack with f format");
        }
        yield Float.floatToRawIntBits(narrow);
      }
      default -> {
        short half = Float.floatToFloat16((float) (double) number);
        if ((half & 0x7fff) == 0x7c00 && !Double.isInfinite(number)) {
          throw Errors.overflow("float too large to pack with e format");
        }
        yield half;
      }
    };
  }

  private long whole(Field field, Object value) {
    Object number = Conversion.indexOrNull(value);
    if (number == null) {
      throw StructModule.error("required argument is not an integer");
    }
    boolean signed = Character.isLowerCase(field.code);
    int bits = field.width * 8;
    BigInteger big = number instanceof Long plain ? BigInteger.valueOf(plain) : (BigInteger) number;
    BigInteger low = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
    if (big.compareTo(low) < 0 || big.compareTo(high) > 0) {
      throw StructModule.error(
          field.width == 8 && !isNative
              ? "int too large to convert"
              : "'" + field.code + "' format requires " + low + " <= number <= " + high);
    }
    return big.longValue();
  }

  private void write(Field field, long bits, byte[] out) {
    for (int i = 0; i < field.width; i++) {
      int shift = 8 * (bigEndian ? field.width - 1 - i : i);
      out[field.offset + i] = (byte) (bits >> shift);
    }
  }

  TupleValue unpack(byte[] bytes, int start) {
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(fields.get(i), bytes, start);
    }
    return new TupleValue(values);
  }

  private Object get(Field field, byte[] bytes, int start) {
    int at = start + field.offset;
    switch (field.code) {
      case 's', 'c' -> {
        return new BytesValue(Arrays.copyOfRange(bytes, at, at + field.width));
      }
      case 'p' -> {
        int length = field.width == 0 ? 0 : Math.min(bytes[at] & 0xff, field.width - 1);
        return new BytesValue(Arrays.copyOfRange(bytes, at + 1, at + 1 + length));
      }
      case '?' -> {
        return bytes[at] != 0;
      }
      default -> {}
    }
    long bits = 0;
    for (int i = 0; i < field.width; i++) {
      bits = bits << 8 | bytes[bigEndian ? at + i : at + field.width - 1 - i] & 0xff;
    }
    return switch (field.code) {
      case 'd' -> Double.longBitsToDouble(bits);
      case 'f' -> (double) Float.intBitsToFloat((int) bits);
      case 'e' -> (double) Float.float16ToFloat((short) bits);
      default -> {
        if (Character.isLowerCase(field.code)) {
          int unused = 64 - 8 * field.width;
          yield bits << unused >> unused;
        }
        yield bits < 0 ? (Object) new BigInteger(Long.toUnsignedString(bits)) : (Object) bits;
      }
    };
  }
}
