package org.aiolang.stdlib.file;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** An object of a script's own class of files: it has the methods that the script gave it. */
final class PlainFile extends FileValue {
  PlainFile(Type type) {
    super(type);
  }

  @Override
  public Object next() {
    Object line = Calls.method(this, "readline");
    return isEmpty(line) ? null : line;
  }

  @Override
  Object readLine(long limit) {
    return IoBases.readLine(this, limit);
  }

  @Override
  boolean isEmpty(Object line) {
    if (line == None.NONE) {
      throw Errors.type("object of type 'NoneType' has no len()");
    }
    return line instanceof BytesValue bytes ? bytes.bytes().length == 0 : !Conversion.truth(line);
  }

  @Override
  void release() {
    Calls.method(this, "flush");
  }

  @Override
  void flush() {
    if (isClosed()) {
      throw Errors.value("I/O operation on closed file.");
    }
  }

  @Override
  boolean isReadable() {
    return false;
  }

  @Override
  boolean isWritable() {
    return false;
  }

  @Override
  boolean isSeekable() {
    return false;
  }

  @Override
  Object write(Object text) {
    return Calls.method(this, "write", text);
  }

  @Override
  Object seek(long offset, int whence) {
    throw unsupported("seek");
  }

  @Override
  long tell() {
    return ScriptStream.offset(Calls.method(this, "seek", 0L, 1L));
  }

  @Override
  Object truncate(Object size) {
    throw unsupported("truncate");
  }

  @Override
  Object read(long size) {
    return Calls.method(this, "read", size);
  }
}
