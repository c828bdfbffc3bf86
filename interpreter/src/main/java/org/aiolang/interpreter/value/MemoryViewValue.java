package org.aiolang.interpreter.value;

/** A memoryview: a window on the bytes of another value, byte by byte. */
public final class MemoryViewValue extends Instance {
  public final Object source;
  public final int start;
  public final int length;
  public final int step;

  public MemoryViewValue(Object source, int start, int length, int step) {
    super(Types.BYTES);
    this.source = source;
    this.start = start;
    this.length = length;
    this.step = step;
  }

  /** A copy of what it shows. */
  public byte[] toBytes() {
    byte[] all = source instanceof BytesValue bytes ? bytes.bytes() : ((ByteArrayValue) source).items;
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = all[start + i * step];
    }
    return out;
  }
}
