package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/** What functions that work on bytes accept, with CPython's words for what they do not. */
public final class BytesArguments {
  private BytesArguments() {}

  /** The bytes of a bytes-like object, not to be written to; null of any other value. */
  public static byte[] bytesOrNull(Object value) {
    return switch (value) {
      case BytesValue bytes -> bytes.bytes();
      case ByteArrayValue bytes -> bytes.toBytes();
      case MemoryViewValue view -> view.toBytes();
      case null, default -> null;
    };
  }

  /**
   * The bytes of a bytes-like object, not to be written to.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError
   */
  public static byte[] bytes(Object value) {
    byte[] bytes = bytesOrNull(value);
    if (bytes == null) {
      throw Errors.type("a bytes-like object is required, not '" + Types.of(value).name() + "'");
    }
    return bytes;
  }
}
