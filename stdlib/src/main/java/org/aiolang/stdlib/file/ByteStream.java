package org.aiolang.stdlib.file;

import java.io.IOException;

/**
 * Where a file's bytes come from and go to. What a stream cannot do raises
 * UnsupportedOperationException.
 */
abstract class ByteStream {
  /** Reads some bytes, at least one; -1 at the end. */
  int read(byte[] into, int offset, int count) throws IOException {
    throw new UnsupportedOperationException();
  }

  void write(byte[] from, int offset, int count) throws IOException {
    throw new UnsupportedOperationException();
  }

  void flush() throws IOException {}

  void close() throws IOException {}

  /** Moves to an absolute position. */
  void seek(long position) throws IOException {
    throw new UnsupportedOperationException();
  }

  long position() throws IOException {
    throw new UnsupportedOperationException();
  }

  long size() throws IOException {
    throw new UnsupportedOperationException();
  }

  void truncate(long size) throws IOException {
    throw new UnsupportedOperationException();
  }

  boolean isReadable() {
    return false;
  }

  boolean isWritable() {
    return false;
  }

  boolean isSeekable() {
    return false;
  }

  boolean isTerminal() {
    return false;
  }

  /** The descriptor's number, or -1. */
  int descriptor() {
    return -1;
  }
}
