package org.aiolang.repl;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes; both outputs in UTF-8 and to be flushed at the end. */
record Streams(InputStream in, PrintStream out, PrintStream err) {
  /** Those of the process. */
  static Streams ofProcess() {
    return new Streams(
        System.in, stream(FileDescriptor.out, 1 << 13), stream(FileDescriptor.err, 1 << 8));
  }

  private static PrintStream stream(FileDescriptor descriptor, int buffer) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), buffer),
        false,
        StandardCharsets.UTF_8);
  }
}
