package org.aiolang.grammar.binary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.aiolang.grammar.source.Span;

/** Writes what nodes are made of; {@link TreeInput} reads it. */
final class TreeOutput {
  private byte[] bytes = new byte[1024];
  private int size;
  private int lastStart;

  /** The texts written so far, with their numbers. */
  private final Map<String, Integer> texts = new HashMap<>();

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  void writeBoolean(boolean value) {
    writeByte(value ? 1 : 0);
  }

  /** Seven bits a byte, the low ones first. */
  void writeVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      writeByte((int) rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    writeByte((int) rest);
  }

  /** Numbers near zero, of either sign, in few bytes. */
  void writeSigned(long value) {
    writeVarint(value << 1 ^ value >> 63);
  }

  void writeDouble(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      writeByte((int) (bits >>> shift));
    }
  }

  void writeBytes(byte[] value) {
    writeVarint(value.length);
    for (byte each : value) {
      writeByte(each);
    }
  }

  /** Where a node stands, relative to where the one written before began. */
  void writeSpan(Span span) {
    writeSigned((long) span.start() - lastStart);
    writeVarint(span.end() - span.start());
    lastStart = span.start();
  }

  /** 0 for null, 1 for a new text, which follows, else the number of an earlier one, from 2. */
  void writeText(String text) {
    if (text == null) {
      writeByte(0);
      return;
    }
    Integer known = texts.get(text);
    if (known != null) {
      writeVarint(known + 2);
      return;
    }
    texts.put(text, texts.size());
    writeByte(1);
    boolean wide = false;
    for (int i = 0; i < text.length() && !wide; i++) {
      wide = text.charAt(i) > 0xFF;
    }
    writeVarint((long) text.length() << 1 | (wide ? 1 : 0));
    for (int i = 0; i < text.length(); i++) {
      if (wide) {
        writeByte(text.charAt(i) >> 8);
      }
      writeByte(text.charAt(i));
    }
  }
}
