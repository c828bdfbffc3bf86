package org.aiolang.interpreter.value;

/** Immutable bytes. */
public final class BytesValue extends Instance implements ScriptBuffer {
  private final byte[] bytes;

  /** Takes the array over. */
  public BytesValue(byte... bytes) {
    this(Types.BYTES, bytes);
  }

  /** Takes the array over. */
  public BytesValue(Type type, byte[] bytes) {
    super(type);
    this.bytes = bytes;
  }

  /** The bytes themselves: never written to. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public byte[] memory() {
    return bytes;
  }

  @Override
  public int memorySize() {
    return bytes.length;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }
}
