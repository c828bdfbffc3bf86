package org.aiolang.stdlib.file;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.MemoryViewValue;
import org.aiolang.interpreter.value.ScriptBuffer;
import org.aiolang.interpreter.value.Types;

/** Memory of a script that bytes are read into: what {@code readinto} is given. */
final class Window {
  private final MemoryViewValue view;

  private Window(MemoryViewValue view) {
    this.view = view;
  }

  /**
   * @throws org.aiolang.interpreter.error.ScriptError TypeError for what has no such memory
   */
  static Window on(Object buffer, String method) {
    if (buffer instanceof ScriptBuffer) {
      MemoryViewValue view = MemoryViewValue.of(buffer).asBytes();
      if (!view.isReadOnly()) {
        return new Window(view);
      }
    }
    throw Errors.type(
        method
            + "() argument must be read-write bytes-like object, not "
            + Types.of(buffer).name());
  }

  int length() {
    return view.byteLength();
  }

  void put(byte[] from, int at, int count) {
    put(from, at, 0, count);
  }

  /** Puts bytes from the first of an array at a place of the window. */
  void put(byte[] from, int at, int offset, int count) {
    for (int i = 0; i < count; i++) {
      view.set(at + i, from[offset + i]);
    }
  }
}
