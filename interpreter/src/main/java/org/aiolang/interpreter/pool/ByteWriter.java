package org.aiolang.interpreter.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/** Bytes of a message while it is written; grows up to a limit. */
final class ByteWriter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long QUESTION_MARKS = ONES * '?';

  private final int limit;
  private byte[] bytes;
  private int size;

  ByteWriter(int limit) {
    this.limit = limit;
    this.bytes = new byte[256];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    if (bytes.length > 1 << 20) {
      bytes = new byte[256];
    }
  }

  /** Forgets what was written since the size was {@code start}. */
  void dropFrom(int start) {
    size = start;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void writeByte(int value) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) value;
  }

  void writeFixedInt(int value) {
    ensure(4);
    INT.set(bytes, size, value);
    size += 4;
  }

  /** Overwrites four bytes that were written before. */
  void setFixedInt(int at, int value) {
    INT.set(bytes, at, value);
  }

  void writeFixedLong(long value) {
    ensure(8);
    LONG.set(bytes, size, value);
    size += 8;
  }

  /** Seven bits a byte, low ones first; a negative number takes ten bytes. */
  void writeVarint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void writeZigzag(long value) {
    writeVarint((value << 1) ^ (value >> 63));
  }

  void writeBytes(byte[] source, int from, int length) {
    ensure(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void writeSized(byte[] source, int length) {
    writeVarint(length);
    writeBytes(source, 0, length);
  }

  /** Length in bytes, UTF-8; false and nothing written where the text has lone surrogates. */
  boolean writeText(String text) {
    int length = text.length();
    if (length < 128) {
      ensure(length + 1);
      byte[] target = bytes;
      int at = size;
      target[at++] = (byte) length;
      int i = 0;
      for (; i < length; i++) {
        char c = text.charAt(i);
        if (c >= 0x80) {
          break;
        }
        target[at++] = (byte) c;
      }
      if (i == length) {
        size = at;
        return true;
      }
    }
    byte[] encoded = encode(text);
    if (encoded == null) {
      return false;
    }
    writeSized(encoded, encoded.length);
    return true;
  }

  /** UTF-8, or null where the text has lone surrogates. */
  static byte[] encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    // As long as the text: all ASCII, or with lone surrogates, each of which became a question
    // mark.
    boolean ascii =
        encoded.length == text.length()
            && (!hasQuestionMark(encoded)
                || text.equals(new String(encoded, StandardCharsets.ISO_8859_1)));
    return ascii || !hasLoneSurrogate(text) ? encoded : null;
  }

  private static boolean hasQuestionMark(byte[] bytes) {
    int at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      long eight = (long) LONG.get(bytes, at) ^ QUESTION_MARKS;
      if (((eight - ONES) & ~eight & (ONES << 7)) != 0) {
        return true;
      }
    }
    for (; at < bytes.length; at++) {
      if (bytes[at] == '?') {
        return true;
      }
    }
    return false;
  }

  /** Any text: length in chars, UTF-16. */
  void writeChars(String text) {
    writeVarint(text.length());
    byte[] chars = chars(text);
    writeBytes(chars, 0, chars.length);
  }

  /** UTF-16, whatever the text has. */
  static byte[] chars(String text) {
    byte[] chars = new byte[Math.multiplyExact(2, text.length())];
    for (int i = 0; i < text.length(); i++) {
      chars[2 * i] = (byte) (text.charAt(i) >> 8);
      chars[2 * i + 1] = (byte) text.charAt(i);
    }
    return chars;
  }

  private static boolean hasLoneSurrogate(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    long needed = (long) size + more;
    if (needed > limit) {
      throw tooLarge(limit);
    }
    // A large part is most likely the last: a little more than it needs.
    long grown = Math.max(needed + (needed >> 4), bytes.length * 2L);
    bytes = Arrays.copyOf(bytes, (int) Math.min(limit, grown));
  }

  static ScriptError tooLarge(int limit) {
    return Errors.value(
        "too large to send to another process: more than " + (limit >> 20) + " MiB");
  }
}
