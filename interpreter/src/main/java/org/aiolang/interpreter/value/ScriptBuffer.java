package org.aiolang.interpreter.value;

/**
 * What shows its memory to others: bytes, bytearray, memoryview, array. Source: "Buffer Protocol"
 * in CPython's documentation of its C API.
 */
public interface ScriptBuffer {
  /** The memory, which begins at 0; longer than {@link #memorySize} where there is room to grow. */
  byte[] memory();

  /** How many bytes of the memory count. */
  int memorySize();

  /** The format of an item, as in the module struct. */
  default String itemFormat() {
    return "B";
  }

  /** Whether nobody may write to it. */
  boolean isReadOnly();
}
