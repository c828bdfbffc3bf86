package org.aiolang.interpreter.pool;

/**
 * A message that arrived.
 *
 * @param kind one of the constants here
 * @param job the number of the job it is about, or 0
 * @param micros how long the job ran in the worker
 * @param body what the kind says; after it may come the lengths of the attachments
 * @param attachments large parts of the value, by number: byte arrays, and texts that have no UTF-8
 */
public record Frame(int kind, int job, int micros, byte[] body, Object[] attachments) {
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

  /** To a worker: the file of the {@link SharedMemory} to use from now on, as UTF-8. */
  public static final int MEMORY = 9;

  /** The longest body; a longer value is refused where it is encoded. */
  public static final int LARGEST = 1 << 30;

  /** A frame without attachments and job. */
  public static Frame of(int kind, byte[] body) {
    return new Frame(kind, 0, 0, body, new Object[0]);
  }

  /** Where the value in the body ends: before the lengths of the attachments. */
  int end() {
    return attachments.length == 0 ? body.length : body.length - 4 - 4 * attachments.length;
  }
}
