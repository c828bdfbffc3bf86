package org.aiolang.interpreter.pool;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes messages out of a stream of bytes. */
final class FrameReader {
  /** A body is given room as its bytes arrive, so that a wrong length allocates no gigabyte. */
  private static final int FIRST_ROOM = 1 << 20;

  /**
   * Java copies by way of a buffer of the size asked for; above some 100 KiB making one is slow.
   */
  static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;

  FrameReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next message, or null at the end of the stream, also where it ends within a message.
   *
   * @throws MalformedMessageException where the bytes are no message
   */
  Frame next() throws IOException {
    while (to - from < Frame.HEADER) {
      if (!more()) {
        return null;
      }
    }
    int length = (int) Frame.INT.get(buffer, from) - (Frame.HEADER - 4);
    int kind = buffer[from + 4];
    int job = (int) Frame.INT.get(buffer, from + 5);
    int micros = (int) Frame.INT.get(buffer, from + 9);
    if (length < 0 || length > Frame.LARGEST || kind < Frame.SETUP || kind > Frame.RECALLED) {
      throw new MalformedMessageException(
          "not a message of a worker: kind " + kind + ", length " + length);
    }
    from += Frame.HEADER;
    byte[] body = body(length);
    return body == null ? null : new Frame(kind, job, micros, body);
  }

  private byte[] body(int length) throws IOException {
    byte[] body = new byte[Math.min(length, FIRST_ROOM)];
    int have = Math.min(length, to - from);
    have = Math.min(have, body.length);
    System.arraycopy(buffer, from, body, 0, have);
    from += have;
    while (have < length) {
      if (have == body.length) {
        body = Arrays.copyOf(body, (int) Math.min(length, body.length * 4L));
      }
      int read = in.read(body, have, Math.min(CHUNK, body.length - have));
      if (read < 0) {
        return null;
      }
      have += read;
    }
    return body;
  }

  private boolean more() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      return false;
    }
    to += read;
    return true;
  }
}
