package org.aiolang.stdlib.file;

import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ScriptBuffer;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The bytes of a BytesIO as memory: what {@code getbuffer} makes a memoryview of. */
final class MemoryWindow extends Instance implements ScriptBuffer {
  private static final Type TYPE =
      Type.builtin("_io", "_BytesIOBuffer", Types.OBJECT, members -> {});

  private final MemoryStream stream;

  MemoryWindow(MemoryStream stream) {
    super(TYPE);
    this.stream = stream;
  }

  @Override
  public byte[] memory() {
    return stream.memory();
  }

  @Override
  public int memorySize() {
    return (int) stream.size();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }
}
