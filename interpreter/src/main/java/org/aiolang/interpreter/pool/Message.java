package org.aiolang.interpreter.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A message on its way out: header and body in one array, and attachments, which are large bytes
 * and texts that are written from where they lie. With attachments, the body ends with their
 * lengths (4 bytes each) and their number (4 bytes), and the kind in the header has {@link
 * #ATTACHED} set.
 *
 * <p>The header: the body's length plus {@link #AFTER_LENGTH} (4 bytes, big-endian), the kind (1),
 * the number of the job (4), microseconds the job took (4).
 */
public final class Message {
  static final int HEADER = 13;
  static final int AFTER_LENGTH = HEADER - 4;
  static final int ATTACHED = 0x40;

  /** In the length of an attachment: it is in the shared memory, not in the pipe. */
  static final int SHARED = 1 << 31;

  /** In the length of an attachment: it is a text in UTF-16, as it has lone surrogates. */
  static final int WIDE = 1 << 30;

  /** The longest attachment. */
  static final int LARGEST_ATTACHED = 1 << 29;

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] head;
  private final List<Object> attachments;

  /**
   * @param head room for the header, then the body with room for the table of the attachments, if
   *     there are any
   * @param attachments byte arrays, and texts that are encoded when they are written
   */
  Message(byte[] head, List<Object> attachments) {
    this.head = head;
    this.attachments = attachments;
  }

  /** A message around a part of an array. */
  static Message around(int kind, byte[] body, int from, int length) {
    byte[] head = new byte[HEADER + length];
    System.arraycopy(body, from, head, HEADER, length);
    return new Message(head, List.of()).seal(kind, 0, 0);
  }

  static Message empty(int kind, int job) {
    return new Message(new byte[HEADER], List.of()).seal(kind, job, 0);
  }

  /** Fills the header in. */
  Message seal(int kind, int job, long micros) {
    INT.set(head, 0, head.length - 4);
    head[4] = (byte) (attachments.isEmpty() ? kind : kind | ATTACHED);
    INT.set(head, 5, job);
    INT.set(head, 9, (int) Math.min(micros, Integer.MAX_VALUE));
    return this;
  }

  /** About how many bytes it is on the wire. */
  int size() {
    long size = head.length;
    for (Object each : attachments) {
      size += each instanceof String text ? text.length() : ((byte[]) each).length;
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  boolean hasAttachments() {
    return !attachments.isEmpty();
  }

  /** The body, of a message without attachments. */
  public byte[] body() {
    return java.util.Arrays.copyOfRange(head, HEADER, head.length);
  }

  /** All of it as one array; for a message without attachments. */
  byte[] bytes() {
    return head.clone();
  }

  /** Copies it to an array; for a message without attachments. */
  int copyTo(byte[] target, int at) {
    System.arraycopy(head, 0, target, at, head.length);
    return at + head.length;
  }

  /** Writes it as the other side reads it. */
  public void writeTo(OutputStream out) throws IOException {
    writeTo(out, null);
  }

  /**
   * Writes it as the other side reads it.
   *
   * @param ring where attachments go for which there is room, or null
   */
  void writeTo(OutputStream out, SharedMemory.Ring ring) throws IOException {
    if (attachments.isEmpty()) {
      write(out, head);
      return;
    }
    byte[][] piped = new byte[attachments.size()][];
    // Its own: a call that is sent anew may still be on its way to the worker that ended.
    byte[] head = this.head.clone();
    int table = head.length - 4 - 4 * piped.length;
    for (int i = 0; i < piped.length; i++) {
      int flags = 0;
      byte[] bytes;
      if (attachments.get(i) instanceof String text) {
        bytes = ByteWriter.encode(text);
        if (bytes == null) {
          bytes = ByteWriter.chars(text);
          flags = WIDE;
        }
      } else {
        bytes = (byte[]) attachments.get(i);
      }
      if (ring != null && ring.offer(bytes)) {
        flags |= SHARED;
      } else {
        piped[i] = bytes;
      }
      INT.set(head, table + 4 * i, bytes.length | flags);
    }
    write(out, head);
    for (byte[] each : piped) {
      if (each != null) {
        write(out, each);
      }
    }
  }

  /** In pieces of a size that Java writes without making a large buffer each time. */
  static void write(OutputStream out, byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += FrameReader.CHUNK) {
      out.write(bytes, at, Math.min(FrameReader.CHUNK, bytes.length - at));
    }
  }

  /** What the reader makes of it; for tests and for calls within a process. */
  public Frame received() {
    seal(Frame.RESULT, 0, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes);
      return new FrameReader(new ByteArrayInputStream(bytes.toByteArray())).next();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
