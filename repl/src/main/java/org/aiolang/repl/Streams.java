package org.aiolang.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.aiolang.interpreter.WatchedOutput;

/** Where a command reads and writes; both outputs in UTF-8 and to be flushed at the end. */
record Streams(InputStream in, PrintStream out, PrintStream err) {
  private static final int OUT_BUFFER = 1 << 13;
  private static final int ERR_BUFFER = 1 << 8;

  /** Those of the process. On a terminal everything printed is seen at once. */
  static Streams ofProcess() {
    boolean seen = System.console() != null && System.console().isTerminal();
    return new Streams(
        new KeyboardInput(System.in),
        new WatchedOutput(new FileOutputStream(FileDescriptor.out), OUT_BUFFER, seen),
        new WatchedOutput(new FileOutputStream(FileDescriptor.err), ERR_BUFFER, false));
  }

  /** Whether they are those of the process, not a test's. */
  boolean areOfProcess() {
    return err instanceof WatchedOutput;
  }
}
