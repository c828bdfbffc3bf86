package org.aiolang.interpreter.pool;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One message between parent and worker. On the wire: the length of what follows (4 bytes,
 * big-endian), the kind (1), the job it is about (4), microseconds the job took (4; 0 where that
 * means nothing), the body.
 *
 * @param kind one of the constants here
 * @param job the job's number, or 0
 * @param micros how long the job ran in the worker
 * @param body what the kind says
 */
public record Frame(int kind, int job, int micros, byte[] body) {
  /** To a worker, first of all: what it needs to know; see {@link WorkerSetup}. */
  public static final int SETUP = 1;

  /** To a worker: a call, as {@link Encoder#call} writes it. */
  public static final int CALL = 2;

  /** To a worker: the job is wanted back unless it was begun. */
  public static final int RECALL = 3;

  /** From a worker: it is ready for work. */
  public static final int READY = 4;

  /** From a worker: the value a call gave. */
  public static final int RESULT = 5;

  /** From a worker: the exception a call raised, a tuple of it and its traceback's text. */
  public static final int ERROR = 6;

  /** From a worker: whole lines a script printed, as the bytes to write. */
  public static final int OUTPUT = 7;

  /** From a worker: a recalled job it has not begun. */
  public static final int RECALLED = 8;

  /** The bytes before the body. */
  public static final int HEADER = 13;

  /** The longest body; a longer value is refused where it is encoded. */
  public static final int LARGEST = 1 << 30;

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** Fills in the header of a frame whose first {@link #HEADER} bytes were left free. */
  static byte[] seal(byte[] frame, int kind, int job, int micros) {
    INT.set(frame, 0, frame.length - 4);
    frame[4] = (byte) kind;
    INT.set(frame, 5, job);
    INT.set(frame, 9, micros);
    return frame;
  }

  /** A sealed frame around a body. */
  static byte[] around(int kind, int job, byte[] body, int from, int length) {
    byte[] frame = new byte[HEADER + length];
    System.arraycopy(body, from, frame, HEADER, length);
    return seal(frame, kind, job, 0);
  }

  static byte[] empty(int kind, int job) {
    return seal(new byte[HEADER], kind, job, 0);
  }

  /** Writes bytes in pieces of a size that Java writes without making a large buffer each time. */
  static void write(OutputStream out, byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += FrameReader.CHUNK) {
      out.write(bytes, at, Math.min(FrameReader.CHUNK, bytes.length - at));
    }
  }
}
