package org.aiolang.interpreter.value;

import java.util.Arrays;

/** A bytearray. */
public final class ByteArrayValue extends Instance implements ScriptBuffer {
  private static final byte[] EMPTY = {};

  /** The bytes; only the first {@link #size} count. */
  public byte[] items;

  public int size;

  public ByteArrayValue() {
    this(EMPTY);
  }

  /** Takes the array over. */
  public ByteArrayValue(byte[] items) {
    this(Types.BYTE_ARRAY, items, items.length);
  }

  /** Takes the array over. */
  public ByteArrayValue(Type type, byte[] items, int size) {
    super(type);
    this.items = items;
    this.size = size;
  }

  public void append(byte item) {
    reserve(size + 1);
    items[size++] = item;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(items, size);
  }

  /** Puts other bytes where those from {@code start} to before {@code stop} are. */
  public void replace(int start, int stop, byte[] replacement) {
    int grown = size - (stop - start) + replacement.length;
    int tail = size - stop;
    if (grown > size) {
      reserve(grown);
    }
    System.arraycopy(items, stop, items, start + replacement.length, tail);
    System.arraycopy(replacement, 0, items, start, replacement.length);
    size = grown;
  }

  private void reserve(int capacity) {
    if (capacity > items.length) {
      items = Arrays.copyOf(items, Math.max(capacity, items.length + (items.length >> 1) + 8));
    }
  }

  @Override
  public byte[] memory() {
    return items;
  }

  @Override
  public int memorySize() {
    return size;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }
}
