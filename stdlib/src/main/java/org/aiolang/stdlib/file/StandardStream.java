package org.aiolang.stdlib.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.aiolang.interpreter.WatchedOutput;
import org.aiolang.interpreter.thread.InterpreterLock;

/** The process's standard input, output or error as the engine was given it. */
final class StandardStream extends ByteStream {
  private final int descriptor;
  private final InputStream in;
  private final OutputStream out;
  private final InterpreterLock lock;

  StandardStream(int descriptor, InputStream in, OutputStream out, InterpreterLock lock) {
    this.descriptor = descriptor;
    this.in = in;
    this.out = out;
    this.lock = lock;
  }

  @Override
  int read(byte[] into, int offset, int count) throws IOException {
    Supplier<Object> reads =
        () -> {
          try {
            return in.read(into, offset, count);
          } catch (IOException e) {
            return e;
          }
        };
    // Others may run while this thread waits for somebody to type.
    Object outcome = lock.held() ? lock.blocking(reads) : reads.get();
    while (outcome instanceof InterruptedIOException && lock.held()) {
      lock.safepoint(); // where KeyboardInterrupt is raised
      outcome = lock.blocking(reads);
    }
    if (outcome instanceof IOException failed) {
      throw failed;
    }
    return (Integer) outcome;
  }

  @Override
  void write(byte[] from, int offset, int count) throws IOException {
    out.write(from, offset, count);
    check();
  }

  @Override
  void flush() throws IOException {
    out.flush();
    check();
  }

  /** A print stream keeps failures to itself. */
  private void check() throws IOException {
    if (out instanceof WatchedOutput watched && watched.failure() != null) {
      throw watched.failure();
    }
  }

  @Override
  boolean isReadable() {
    return in != null;
  }

  @Override
  boolean isWritable() {
    return out != null;
  }

  @Override
  boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  @Override
  int descriptor() {
    return descriptor;
  }
}
