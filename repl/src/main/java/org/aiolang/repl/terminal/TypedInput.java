package org.aiolang.repl.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Standard input at a prompt: each line is asked of the person, edited like any other. */
final class TypedInput extends InputStream {
  private final Supplier<Kernel.LineAnswer> ask;
  private byte[] line = new byte[0];
  private int at;

  TypedInput(Supplier<Kernel.LineAnswer> ask) {
    this.ask = ask;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == line.length) {
      Kernel.LineAnswer answer = ask.get();
      if (answer.text() == null) {
        throw new InterruptedIOException("Ctrl-C");
      }
      line = answer.text().getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (line.length == 0) {
        return -1;
      }
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, offset, count);
    at += count;
    return count;
  }
}
