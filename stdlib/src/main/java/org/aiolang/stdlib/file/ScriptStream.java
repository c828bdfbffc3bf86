package org.aiolang.stdlib.file;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/** The bytes of a file that a script made, by its methods; for a text file on top of it. */
final class ScriptStream extends ByteStream {
  private static final int CHUNK = 8192;

  private final Object file;
  private final boolean readsSome;
  private byte[] pending = new byte[256];
  private int count;

  /** Whether each write goes down at once. */
  boolean writeThrough;

  ScriptStream(Object file) {
    this.file = file;
    readsSome = Attributes.getOrNull(file, "read1") != null;
  }

  /** A position that a method gave. */
  static long offset(Object value) {
    Object index = Conversion.index(value);
    if (index instanceof Long number) {
      return number;
    }
    throw Errors.overflow("cannot fit 'int' into an offset-sized integer");
  }

  @Override
  int read(byte[] into, int offset, int wanted) {
    drain();
    Object read = Calls.method(file, readsSome ? "read1" : "read", (long) wanted);
    if (!(read instanceof BytesValue)
        && org.aiolang.interpreter.value.BytesArguments.bytesOrNull(read) == null) {
      throw Errors.type(
          "underlying "
              + (readsSome ? "read1" : "read")
              + "() should have returned a bytes-like object, not '"
              + Types.of(read).name()
              + "'");
    }
    byte[] bytes = org.aiolang.interpreter.value.BytesArguments.bytes(read);
    System.arraycopy(bytes, 0, into, offset, Math.min(bytes.length, wanted));
    return bytes.length == 0 ? -1 : Math.min(bytes.length, wanted);
  }

  @Override
  void write(byte[] from, int offset, int length) {
    if (count > 0 && count + length > CHUNK) {
      drain();
    }
    if (count + length > pending.length) {
      pending = java.util.Arrays.copyOf(pending, Math.max(count + length, pending.length * 2));
    }
    System.arraycopy(from, offset, pending, count, length);
    count += length;
    if (count >= CHUNK || writeThrough) {
      drain();
    }
  }

  /** Hands down what was written. */
  void drain() {
    if (count > 0) {
      BytesValue bytes = new BytesValue(java.util.Arrays.copyOf(pending, count));
      count = 0;
      Calls.method(file, "write", bytes);
    }
  }

  @Override
  void flush() {
    drain();
    Calls.method(file, "flush");
  }

  @Override
  void close() {
    try {
      flush();
    } finally {
      Calls.method(file, "close");
    }
  }

  @Override
  void seek(long position) {
    drain();
    Calls.method(file, "seek", position);
  }

  @Override
  long position() {
    drain();
    return offset(Calls.method(file, "tell"));
  }

  @Override
  long size() {
    drain();
    Object before = Calls.method(file, "tell");
    long end = offset(Calls.method(file, "seek", 0L, 2L));
    Calls.method(file, "seek", before);
    return end;
  }

  @Override
  void truncate(long size) {
    drain();
    Calls.method(file, "truncate", size);
  }

  private boolean can(String method) {
    return Conversion.truth(Calls.method(file, method));
  }

  @Override
  boolean isReadable() {
    return can("readable");
  }

  @Override
  boolean isWritable() {
    return can("writable");
  }

  @Override
  boolean isSeekable() {
    return can("seekable");
  }

  @Override
  boolean isTerminal() {
    return can("isatty");
  }

  @Override
  int descriptor() {
    Object number = Calls.method(file, "fileno");
    if (number == None.NONE) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "no descriptor");
    }
    return (int) offset(number);
  }
}
