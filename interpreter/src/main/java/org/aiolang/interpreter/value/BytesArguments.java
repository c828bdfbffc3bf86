package org.aiolang.interpreter.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/** What functions that work on bytes accept, with CPython's words for what they do not. */
public final class BytesArguments {
  private BytesArguments() {}

  /** The bytes of a bytes-like object, not to be written to; null of any other value. */
  public static byte[] bytesOrNull(Object value) {
    return switch (value) {
      case BytesValue bytes -> bytes.bytes();
      case ByteArrayValue bytes -> bytes.toBytes();
      case MemoryViewValue view -> view.toBytes();
      case ScriptBuffer buffer -> Arrays.copyOf(buffer.memory(), buffer.memorySize());
      case null, default -> null;
    };
  }

  /**
   * The bytes of a bytes-like object, not to be written to.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError
   */
  public static byte[] bytes(Object value) {
    byte[] bytes = bytesOrNull(value);
    if (bytes == null) {
      throw Errors.type("a bytes-like object is required, not '" + Types.of(value).name() + "'");
    }
    return bytes;
  }

  /**
   * Bytes as text of one Latin-1 character each, so that the JDK's fast searches serve them.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError
   */
  static String latin(Object value) {
    return latin(bytes(value));
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] unlatin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What a search looks for: bytes, or a number that is one byte. */
  static String sought(Object value) {
    byte[] bytes = bytesOrNull(value);
    if (bytes != null) {
      return latin(bytes);
    }
    Object number = Conversion.indexOrNull(value);
    if (number == null) {
      throw Errors.type(
          "argument should be integer or bytes-like object, not '" + Types.of(value).name() + "'");
    }
    return Text.of(inRange(number, "byte must be in range(0, 256)"));
  }

  /** A number that is one byte. */
  static int item(Object value, String outOfRange) {
    return inRange(Conversion.index(value), outOfRange);
  }

  private static int inRange(Object number, String outOfRange) {
    if (number instanceof Long plain && plain >= 0 && plain < 256) {
      return (int) (long) plain;
    }
    throw Errors.value(outOfRange);
  }
}
