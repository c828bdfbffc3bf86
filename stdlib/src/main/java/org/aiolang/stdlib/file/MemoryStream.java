package org.aiolang.stdlib.file;

import java.util.Arrays;

/** Bytes in memory. */
final class MemoryStream extends ByteStream {
  private byte[] bytes = new byte[64];
  private int size;
  private int at;

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Holds these bytes from now on, with the position before them; copies the array. */
  void replace(byte[] content) {
    bytes = content.clone();
    size = content.length;
    at = 0;
  }

  /** The memory itself; only what {@link #size} says counts. */
  byte[] memory() {
    return bytes;
  }

  @Override
  int read(byte[] into, int offset, int count) {
    int taken = Math.min(count, size - at);
    if (taken <= 0) {
      return -1;
    }
    System.arraycopy(bytes, at, into, offset, taken);
    at += taken;
    return taken;
  }

  @Override
  void write(byte[] from, int offset, int count) {
    if (count > 0) {
      reserve(at + count);
      if (at > size) {
        Arrays.fill(bytes, size, at, (byte) 0);
      }
      System.arraycopy(from, offset, bytes, at, count);
      at += count;
      size = Math.max(size, at);
    }
  }

  private void reserve(int wanted) {
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.max(64, wanted), bytes.length * 2));
    }
  }

  @Override
  void seek(long position) {
    at = (int) Math.min(position, Integer.MAX_VALUE - 8);
  }

  @Override
  long position() {
    return at;
  }

  @Override
  long size() {
    return size;
  }

  @Override
  void truncate(long length) {
    if (length < size) {
      Arrays.fill(bytes, (int) length, size, (byte) 0);
      size = (int) length;
    }
  }

  @Override
  boolean isReadable() {
    return true;
  }

  @Override
  boolean isWritable() {
    return true;
  }

  @Override
  boolean isSeekable() {
    return true;
  }
}
