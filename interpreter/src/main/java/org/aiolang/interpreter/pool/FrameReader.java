package org.aiolang.interpreter.pool;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes messages out of a stream of bytes; {@link Message} says what they look like there. */
final class FrameReader {
  /**
   * Java copies by way of a buffer of the size asked for; above some 100 KiB making one is slow.
   */
  static final int CHUNK = 1 << 16;

  /** A part is given room as its bytes arrive, so that a wrong length allocates no gigabyte. */
  private static final int FIRST_ROOM = 1 << 20;

  private static final byte[][] NONE = {};

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
    while (to - from < Message.HEADER) {
      if (!more()) {
        return null;
      }
    }
    int length = (int) Message.INT.get(buffer, from) - Message.AFTER_LENGTH;
    int flags = buffer[from + 4];
    int kind = flags & ~Message.ATTACHED;
    int job = (int) Message.INT.get(buffer, from + 5);
    int micros = (int) Message.INT.get(buffer, from + 9);
    if (length < 0 || length > Frame.LARGEST || kind < Frame.SETUP || kind > Frame.RECALLED) {
      throw new MalformedMessageException(
          "not a message of a worker: kind " + kind + ", length " + length);
    }
    from += Message.HEADER;
    byte[] body = take(length);
    byte[][] attachments = body == null || kind == flags ? NONE : attachments(body);
    return body == null || attachments == null
        ? null
        : new Frame(kind, job, micros, body, attachments);
  }

  private byte[][] attachments(byte[] body) throws IOException {
    int count = body.length < 4 ? 0 : (int) Message.INT.get(body, body.length - 4);
    if (count <= 0 || count > (body.length - 4) / 4) {
      throw new MalformedMessageException("not a message of a worker: attachments");
    }
    byte[][] attachments = new byte[count][];
    int table = body.length - 4 - 4 * count;
    for (int i = 0; i < count; i++) {
      int length = (int) Message.INT.get(body, table + 4 * i);
      if (length < 0 || length > Frame.LARGEST) {
        throw new MalformedMessageException("not a message of a worker: length " + length);
      }
      attachments[i] = take(length);
      if (attachments[i] == null) {
        return null;
      }
    }
    return attachments;
  }

  /** The next bytes, or null where the stream ends before. */
  private byte[] take(int length) throws IOException {
    byte[] taken = new byte[Math.min(length, FIRST_ROOM)];
    int have = Math.min(taken.length, to - from);
    System.arraycopy(buffer, from, taken, 0, have);
    from += have;
    while (have < length) {
      if (have == taken.length) {
        taken = Arrays.copyOf(taken, (int) Math.min(length, taken.length * 4L));
      }
      int read = in.read(taken, have, Math.min(CHUNK, taken.length - have));
      if (read < 0) {
        return null;
      }
      have += read;
    }
    return taken;
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
