package org.aiolang.interpreter.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** One item in memory, in one of the native formats of the module struct; little-endian. */
public final class ItemFormat {
  private static final VarHandle SHORT = handle(short[].class);
  private static final VarHandle INT = handle(int[].class);
  private static final VarHandle LONG = handle(long[].class);
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  private ItemFormat() {}

  private static VarHandle handle(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /** The letter of a format, which may have an {@code @}; 0 for any other. */
  public static char code(String format) {
    String plain = format.startsWith("@") ? format.substring(1) : format;
    return plain.length() == 1 && size(plain.charAt(0)) > 0 ? plain.charAt(0) : 0;
  }

  /** The size of an item in bytes; 0 for a letter that means nothing. */
  public static int size(char code) {
    return switch (code) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'P', 'd' -> 8;
      default -> 0;
    };
  }

  /** Whether items are numbers with a fraction. */
  public static boolean isReal(char code) {
    return code == 'e' || code == 'f' || code == 'd';
  }

  /** The item at that byte. */
  public static Object get(char code, byte[] memory, int at) {
    return switch (code) {
      case 'c' -> new BytesValue(memory[at]);
      case 'b' -> (long) memory[at];
      case 'B' -> (long) (memory[at] & 0xff);
      case '?' -> memory[at] != 0;
      case 'h' -> (long) (short) SHORT.get(memory, at);
      case 'H' -> (long) ((short) SHORT.get(memory, at) & 0xffff);
      case 'e' -> (double) Float.float16ToFloat((short) SHORT.get(memory, at));
      case 'i' -> (long) (int) INT.get(memory, at);
      case 'I' -> (int) INT.get(memory, at) & 0xffffffffL;
      case 'f' -> (double) Float.intBitsToFloat((int) INT.get(memory, at));
      case 'd' -> Double.longBitsToDouble((long) LONG.get(memory, at));
      case 'L', 'Q', 'N', 'P' -> {
        long bits = (long) LONG.get(memory, at);
        yield bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(WORD);
      }
      default -> (long) LONG.get(memory, at);
    };
  }

  /** Whether a whole number is in the format's range. */
  public static boolean fits(char code, Object number) {
    int bits = 8 * size(code);
    boolean signed = Character.isLowerCase(code);
    if (number instanceof BigInteger big) {
      return !signed && bits == 64 && big.signum() > 0 && big.bitLength() <= 64;
    }
    long value = (Long) number;
    if (signed) {
      return bits == 64 || value >= -1L << bits - 1 && value < 1L << bits - 1;
    }
    return value >= 0 && (bits == 64 || value < 1L << bits);
  }

  /** Writes a whole number that fits. */
  public static void put(char code, byte[] memory, int at, Number value) {
    switch (size(code)) {
      case 1 -> memory[at] = value.byteValue();
      case 2 -> SHORT.set(memory, at, value.shortValue());
      case 4 -> INT.set(memory, at, value.intValue());
      default -> LONG.set(memory, at, value.longValue());
    }
  }

  /** Writes a number of one of the formats with a fraction. */
  public static void putReal(char code, byte[] memory, int at, double value) {
    switch (code) {
      case 'e' -> SHORT.set(memory, at, Float.floatToFloat16((float) value));
      case 'f' -> INT.set(memory, at, Float.floatToRawIntBits((float) value));
      default -> LONG.set(memory, at, Double.doubleToRawLongBits(value));
    }
  }
}
