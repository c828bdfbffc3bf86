package org.aiolang.repl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Standard input whose waiting can be ended: nothing in Java interrupts a read of it, so a thread
 * of its own does the reading. What it had read when nobody waited any more is there for the next
 * who asks.
 */
final class KeyboardInput extends FilterInputStream {
  private static final int CHUNK = 1 << 13;

  private Thread reader;
  private byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private boolean wanted;
  private boolean interrupted;
  private boolean ended;
  private IOException failure;

  KeyboardInput(InputStream in) {
    super(in);
  }

  /** Has a read that waits raise InterruptedIOException. From any thread. */
  synchronized void interrupt() {
    interrupted = true;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    interrupted = false;
    while (at == end) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        ended = false; // at a terminal Ctrl-D ends one read, not all
        return -1;
      }
      want();
      try {
        wait();
      } catch (InterruptedException hurried) {
        interrupted = true;
      }
      if (interrupted && at == end) {
        interrupted = false;
        throw new InterruptedIOException("interrupted");
      }
    }
    int count = Math.min(length, end - at);
    System.arraycopy(chunk, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public synchronized int available() throws IOException {
    return end - at + in.available();
  }

  private void want() {
    wanted = true;
    if (reader == null) {
      reader = new Thread(this::pump, "standard input");
      reader.setDaemon(true);
      reader.start();
    }
    notifyAll();
  }

  private void pump() {
    byte[] read = new byte[CHUNK];
    try {
      while (true) {
        synchronized (this) {
          while (!wanted) {
            wait();
          }
        }
        int count = in.read(read, 0, read.length);
        synchronized (this) {
          wanted = false;
          if (count < 0) {
            ended = true;
          } else {
            byte[] kept = chunk;
            chunk = read;
            read = kept;
            at = 0;
            end = count;
          }
          notifyAll();
        }
      }
    } catch (IOException failed) {
      synchronized (this) {
        failure = failed;
        notifyAll();
      }
    } catch (InterruptedException ended) {
      // nobody reads any more
    }
  }
}
