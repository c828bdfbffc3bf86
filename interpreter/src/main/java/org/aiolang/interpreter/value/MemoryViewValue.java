package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/** A memoryview: a window on the bytes of a bytes or bytearray object, byte by byte. */
public final class MemoryViewValue extends Instance {
  /** The bytes or bytearray. */
  final Obj source;

  final int start;
  final int length;
  final int step;
  final boolean readOnly;

  MemoryViewValue(Obj source, int start, int length, int step, boolean readOnly) {
    super(Types.MEMORY_VIEW);
    this.source = source;
    this.start = start;
    this.length = length;
    this.step = step;
    this.readOnly = readOnly;
  }

  /** {@code memoryview(object)}. */
  static MemoryViewValue of(Object object) {
    return switch (object) {
      case BytesValue bytes -> new MemoryViewValue(bytes, 0, bytes.bytes().length, 1, true);
      case ByteArrayValue bytes -> new MemoryViewValue(bytes, 0, bytes.size, 1, false);
      case MemoryViewValue view -> view.part(0, view.length, 1, view.readOnly);
      default ->
          throw Errors.type(
              "memoryview: a bytes-like object is required, not '" + Types.of(object).name() + "'");
    };
  }

  MemoryViewValue part(int from, int count, int by, boolean fixed) {
    return new MemoryViewValue(source, start + from * step, count, step * by, fixed);
  }

  private byte[] array() {
    return source instanceof BytesValue bytes ? bytes.bytes() : ((ByteArrayValue) source).items;
  }

  Long get(int index) {
    return (long) (array()[start + index * step] & 0xff);
  }

  void set(int index, int value) {
    if (readOnly) {
      throw Errors.type("cannot modify read-only memory");
    }
    array()[start + index * step] = (byte) value;
  }

  /** A copy of what it shows. */
  public byte[] toBytes() {
    byte[] all = array();
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = all[start + i * step];
    }
    return out;
  }
}
