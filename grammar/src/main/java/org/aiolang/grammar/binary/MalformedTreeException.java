package org.aiolang.grammar.binary;

/** Bytes that are no tree. */
@SuppressWarnings("serial") // never serialised
public final class MalformedTreeException extends Exception {
  MalformedTreeException(String message) {
    super(message, null, false, false);
  }
}
