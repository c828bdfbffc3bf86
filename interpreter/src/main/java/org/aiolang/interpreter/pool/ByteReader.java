package org.aiolang.interpreter.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the bytes of a message. Never allocates more than what the bytes that are there can fill.
 */
final class ByteReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Bytes not yet claimed by a count: what all counts together may promise. */
  private long unclaimed;

  ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.unclaimed = end - from;
  }

  int remaining() {
    return end - at;
  }

  int position() {
    return at;
  }

  int readByte() {
    if (at >= end) {
      throw truncated();
    }
    return bytes[at++] & 0xff;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new MalformedMessageException("number too long");
  }

  long readZigzag() {
    long value = readVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  long readFixedLong() {
    if (remaining() < 8) {
      throw truncated();
    }
    long value = (long) LONG.get(bytes, at);
    at += 8;
    return value;
  }

  /**
   * A count of things of which each takes at least {@code least} bytes. As no byte belongs to two
   * things directly, all counts of a message together promise no more than its length: nested
   * counts cannot make anyone allocate more than that.
   */
  int readCount(int least) {
    long count = readVarint();
    if (count < 0 || count > remaining() / least) {
      throw truncated();
    }
    unclaimed -= count * least;
    if (unclaimed < 0) {
      throw truncated();
    }
    return (int) count;
  }

  byte[] readSized() {
    int length = readCount(1);
    byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return taken;
  }

  String readText() {
    int length = readCount(1);
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  String readChars() {
    int length = readCount(2);
    String text = chars(bytes, at, length);
    at += 2 * length;
    return text;
  }

  /** Text of that many chars in UTF-16. */
  static String chars(byte[] bytes, int from, int length) {
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      int at = from + 2 * i;
      chars[i] = (char) ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff));
    }
    return new String(chars);
  }

  static MalformedMessageException truncated() {
    return new MalformedMessageException("message ends too early");
  }
}
