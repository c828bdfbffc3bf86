package org.aiolang.interpreter;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream of UTF-8 for an engine to print to, which can be asked what went wrong (a pipe nobody
 * reads any more, a full disk) without being flushed.
 */
public final class WatchedOutput extends PrintStream {
  private final Target target;

  /**
   * @param buffer how many bytes to gather
   * @param flushes whether everything printed is written at once, for somebody watches
   */
  public WatchedOutput(OutputStream out, int buffer, boolean flushes) {
    this(new Target(out), buffer, flushes);
  }

  private WatchedOutput(Target target, int buffer, boolean flushes) {
    super(new BufferedOutputStream(target, buffer), flushes, StandardCharsets.UTF_8);
    this.target = target;
  }

  /** The first failure to write, or null. */
  public IOException failure() {
    return target.failure;
  }

  private static final class Target extends FilterOutputStream {
    private volatile IOException failure;

    Target(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        failure = failed;
        throw failed;
      }
    }
  }
}
