package org.aiolang.grammar.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.grammar.source.Span;

/** Reads what {@link TreeOutput} wrote, and believes none of it. */
final class TreeInput {
  private final byte[] bytes;
  private final int end;
  private final int sourceLength;
  private int position;
  private int lastStart;
  private String[] texts = new String[64];
  private int textCount;

  /**
   * @param sourceLength spans end there at the latest
   */
  TreeInput(byte[] bytes, int from, int to, int sourceLength) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
    this.sourceLength = sourceLength;
  }

  boolean atEnd() {
    return position == end;
  }

  int readByte() throws MalformedTreeException {
    if (position >= end) {
      throw new MalformedTreeException("it ends too early");
    }
    return bytes[position++] & 0xFF;
  }

  boolean readBoolean() throws MalformedTreeException {
    return readBelow(2) == 1;
  }

  /** One byte below {@code limit}. */
  int readBelow(int limit) throws MalformedTreeException {
    int value = readByte();
    if (value >= limit) {
      throw new MalformedTreeException(value + " where less than " + limit + " is meant");
    }
    return value;
  }

  private long readLong() throws MalformedTreeException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        if (shift == 63 && next > 1) {
          break;
        }
        return value;
      }
    }
    throw new MalformedTreeException("a number of more than 64 bits");
  }

  private int readInt() throws MalformedTreeException {
    long value = readLong();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new MalformedTreeException("a number of more than 31 bits");
    }
    return (int) value;
  }

  long readSigned() throws MalformedTreeException {
    long value = readLong();
    return value >>> 1 ^ -(value & 1);
  }

  /** A number of things that take at least one byte each. */
  int readCount() throws MalformedTreeException {
    int count = readInt();
    if (count > end - position) {
      throw new MalformedTreeException(count + " elements, and fewer bytes");
    }
    return count;
  }

  int readSmall() throws MalformedTreeException {
    return readInt();
  }

  double readDouble() throws MalformedTreeException {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | readByte();
    }
    return Double.longBitsToDouble(bits);
  }

  byte[] readBytes() throws MalformedTreeException {
    int length = readCount();
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  Span readSpan() throws MalformedTreeException {
    long start = lastStart + readSigned();
    int length = readInt();
    if (start < 0 || start > sourceLength || length > sourceLength - start) {
      throw new MalformedTreeException("a place outside the source");
    }
    lastStart = (int) start;
    return new Span(lastStart, lastStart + length);
  }

  String readText() throws MalformedTreeException {
    String text = readOptionalText();
    if (text == null) {
      throw new MalformedTreeException("a text is missing");
    }
    return text;
  }

  /** A text, or null. */
  String readOptionalText() throws MalformedTreeException {
    int number = readInt();
    if (number == 0) {
      return null;
    }
    if (number > 1) {
      if (number - 2 >= textCount) {
        throw new MalformedTreeException("a text that was not there yet");
      }
      return texts[number - 2];
    }
    String text = newText();
    if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, textCount * 2);
    }
    texts[textCount++] = text;
    return text;
  }

  private String newText() throws MalformedTreeException {
    int header = readInt();
    int length = header >> 1;
    boolean wide = (header & 1) != 0;
    if (length > (end - position) / (wide ? 2 : 1)) {
      throw new MalformedTreeException("a text of " + length + " characters, and fewer bytes");
    }
    if (!wide) {
      position += length;
      return new String(bytes, position - length, length, StandardCharsets.ISO_8859_1);
    }
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) (bytes[position] << 8 | bytes[position + 1] & 0xFF);
      position += 2;
    }
    return new String(characters);
  }
}
