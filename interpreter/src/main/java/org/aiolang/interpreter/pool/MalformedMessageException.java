package org.aiolang.interpreter.pool;

/** Bytes that are no message of the pool's protocol. */
@SuppressWarnings("serial") // never serialised
public final class MalformedMessageException extends RuntimeException {
  public MalformedMessageException(String message) {
    super(message, null, false, false);
  }
}
