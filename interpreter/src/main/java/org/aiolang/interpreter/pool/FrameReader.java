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

  private static final Object[] NONE = {};

  private final InputStream in;
  private final byte[] buffer = new byte[CHUNK];
  private volatile SharedMemory.Ring ring;
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
    if (length < 0 || length > Frame.LARGEST || kind < Frame.SETUP || kind > Frame.MEMORY) {
      throw new MalformedMessageException(
          "not a message of a worker: kind " + kind + ", length " + length);
    }
    from += Message.HEADER;
    byte[] body = take(length);
    Object[] attachments = body == null || kind == flags ? NONE : attachments(body);
    return body == null || attachments == null
        ? null
        : new Frame(kind, job, micros, body, attachments);
  }

  private Object[] attachments(byte[] body) throws IOException {
    int count = body.length < 4 ? 0 : (int) Message.INT.get(body, body.length - 4);
    if (count <= 0 || count > (body.length - 4) / 4) {
      throw new MalformedMessageException("not a message of a worker: attachments");
    }
    Object[] attachments = new Object[count];
    int table = body.length - 4 - 4 * count;
    for (int i = 0; i < count; i++) {
      int entry = (int) Message.INT.get(body, table + 4 * i);
      int length = entry & ~(Message.SHARED | Message.WIDE);
      if (length > Message.LARGEST_ATTACHED) {
        throw new MalformedMessageException("not a message of a worker: length " + length);
      }
      byte[] bytes = (entry & Message.SHARED) != 0 ? shared(length) : take(length);
      if (bytes == null) {
        return null;
      }
      attachments[i] =
          (entry & Message.WIDE) != 0 ? ByteReader.chars(bytes, 0, length / 2) : (Object) bytes;
    }
    return attachments;
  }

  private byte[] shared(int length) {
    if (ring == null) {
      throw new MalformedMessageException("not a message of a worker: no shared memory");
    }
    return ring.take(length);
  }

  /** From now on, attachments may lie there. */
  void share(SharedMemory.Ring incoming) {
    ring = incoming;
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
