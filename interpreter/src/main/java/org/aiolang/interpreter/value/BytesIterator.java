package org.aiolang.interpreter.value;

/** Walks bytes as numbers from 0 to 255. */
public final class BytesIterator extends IteratorValue {
  private final byte[] bytes;
  private int next;

  public BytesIterator(byte[] bytes) {
    super(IteratorTypes.BYTES_ITERATOR);
    this.bytes = bytes;
  }

  @Override
  public Object next() {
    return next < bytes.length ? (Object) (long) (bytes[next++] & 0xff) : null;
  }

  @Override
  public int remaining() {
    return bytes.length - next;
  }
}
