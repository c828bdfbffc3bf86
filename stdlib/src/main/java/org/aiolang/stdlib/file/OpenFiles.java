package org.aiolang.stdlib.file;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of one engine that hold text or bytes not written yet. CPython closes a file the moment
 * nobody holds it; here what such a file still buffers is written before anything else looks at
 * files, and when the engine ends.
 */
public final class OpenFiles {
  private final Set<ByteStream> unwritten = new LinkedHashSet<>();

  synchronized void hasPending(ByteStream stream) {
    unwritten.add(stream);
  }

  synchronized void isWritten(ByteStream stream) {
    unwritten.remove(stream);
  }

  /** Writes what is buffered; failures are the business of whoever wrote. */
  public synchronized void flush() {
    for (ByteStream stream : List.copyOf(unwritten)) {
      try {
        stream.flush();
      } catch (IOException ignored) {
        // its own close or flush says so
      }
    }
  }
}
