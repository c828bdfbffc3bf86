package org.aiolang.interpreter.value;

/** Walks bytes, a bytearray or a memoryview; sees a bytearray change under it. */
final class BytesIterator extends IteratorValue {
  private Object source;
  private int next;

  BytesIterator(Type type, Object source) {
    super(type);
    this.source = source;
  }

  @Override
  public Object next() {
    int at = next++;
    switch (source) {
      case BytesValue bytes when at < bytes.bytes().length -> {
        return (long) (bytes.bytes()[at] & 0xff);
      }
      case ByteArrayValue bytes when at < bytes.size -> {
        return (long) (bytes.items[at] & 0xff);
      }
      case MemoryViewValue view when at < view.length && view.shape.length == 1 -> {
        return view.get(at);
      }
      case null, default -> {
        source = null;
        return null;
      }
    }
  }

  @Override
  public int remaining() {
    return switch (source) {
      case BytesValue bytes -> bytes.bytes().length - next;
      case ByteArrayValue bytes -> Math.max(0, bytes.size - next);
      case MemoryViewValue view -> view.length - next;
      case null, default -> 0;
    };
  }
}
