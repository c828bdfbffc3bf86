package org.aiolang.stdlib.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.MemoryViewValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** A binary file, on disk or in memory (BytesIO). */
public final class BytesFile extends BytesStack {
  static final Type MEMORY =
      Type.builtin("_io", "BytesIO", IoBases.BUFFERED, BytesFile::declareMemory).withDictionary();

  private static final int CHUNK = 8192;

  private final ByteStream stream;
  private final Object name;
  private final String mode;

  /** The same file without a buffer; null until it is asked for. */
  private RawFile raw;

  private boolean detached;

  private byte[] ahead = {};
  private int at;

  BytesFile(ByteStream stream, Object name, String mode) {
    super(
        stream.isReadable() && stream.isWritable()
            ? RANDOM
            : stream.isReadable() ? READER : WRITER);
    this.stream = stream;
    this.name = name;
    this.mode = mode;
  }

  ByteStream stream() {
    return stream;
  }

  @Override
  Object name() {
    return name;
  }

  @Override
  Object mode() {
    return RawFile.shownMode(mode);
  }

  @Override
  Object raw() {
    if (detached) {
      throw Errors.value("raw stream has been detached");
    }
    if (raw == null) {
      raw = new RawFile(stream, name, mode);
    }
    return raw;
  }

  @Override
  boolean hasEnded() {
    if (detached) {
      raw();
    }
    return isClosed() || raw != null && raw.isClosed();
  }

  @Override
  Object end() {
    if (!hasEnded()) {
      close();
    }
    return None.NONE;
  }

  @Override
  Object detach() {
    checkOpen("flush");
    flush();
    Object below = raw();
    detached = true;
    return below;
  }

  @Override
  void checkOpen(String operation) {
    if (type() == MEMORY || stream instanceof MemoryStream) {
      checkOpen();
    } else if (hasEnded()) {
      throw Errors.value(
          operation.equals("write")
              ? "write to closed file"
              : operation.equals("tell")
                  ? "I/O operation on closed file"
                  : operation.equals("flush") && !stream.isWritable()
                      ? "I/O operation on closed file."
                      : operation + " of closed file");
    }
  }

  private void checkReads(String operation) {
    checkOpen(operation);
    if (!stream.isReadable()) {
      throw unsupported("read");
    }
  }

  @Override
  Object peek() {
    checkReads("peek");
    try {
      if (at == ahead.length) {
        fill();
      }
      return new BytesValue(Arrays.copyOfRange(ahead, at, ahead.length));
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  Object read1(long size) {
    checkReads("read");
    if (stream instanceof MemoryStream) {
      return read(size);
    }
    try {
      if (at == ahead.length) {
        fill();
      }
      int end = (int) Math.min(ahead.length, size < 0 ? ahead.length : at + size);
      byte[] taken = Arrays.copyOfRange(ahead, at, end);
      at = end;
      return new BytesValue(taken);
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  Object readInto(Window window, boolean once) {
    BytesValue read = (BytesValue) (once ? read1(window.length()) : read(window.length()));
    window.put(read.bytes(), 0, read.bytes().length);
    return (long) read.bytes().length;
  }

  private BytesFile(Type type, MemoryStream stream) {
    super(type);
    this.stream = stream;
    this.name = null;
    this.mode = "rb+";
  }

  private boolean fill() throws IOException {
    if (at > 0) {
      ahead = Arrays.copyOfRange(ahead, at, ahead.length);
      at = 0;
    }
    byte[] bytes = new byte[CHUNK];
    int count = stream.read(bytes, 0, CHUNK);
    if (count <= 0) {
      return false;
    }
    int old = ahead.length;
    ahead = Arrays.copyOf(ahead, old + count);
    System.arraycopy(bytes, 0, ahead, old, count);
    return true;
  }

  @Override
  Object read(long size) {
    checkReads("read");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int kept = ahead.length - at;
      int taken = size < 0 ? kept : (int) Math.min(kept, size);
      bytes.write(ahead, at, taken);
      at += taken;
      byte[] chunk = new byte[CHUNK];
      while (size < 0 || bytes.size() < size) {
        int want = size < 0 ? CHUNK : (int) Math.min(CHUNK, size - bytes.size());
        int count = stream.read(chunk, 0, want);
        if (count <= 0) {
          break;
        }
        bytes.write(chunk, 0, count);
      }
      return new BytesValue(bytes.toByteArray());
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  Object readLine(long limit) {
    checkReads("readline");
    try {
      int from = at;
      while (true) {
        int end = -1;
        for (int i = from; i < ahead.length && end < 0; i++) {
          end = ahead[i] == '\n' ? i + 1 : -1;
        }
        int seen = ahead.length - at;
        if (end >= 0 || (limit >= 0 && seen >= limit) || !fill()) {
          end = end < 0 ? ahead.length : end;
          if (limit >= 0) {
            end = (int) Math.min(end, at + limit);
          }
          byte[] line = Arrays.copyOfRange(ahead, at, end);
          at = end;
          return new BytesValue(line);
        }
        from = seen;
      }
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  boolean isEmpty(Object line) {
    return ((BytesValue) line).bytes().length == 0;
  }

  @Override
  Object write(Object data) {
    if (!stream.isWritable()) {
      throw unsupported("write");
    }
    byte[] bytes = BytesArguments.bytes(data);
    checkOpen("write");
    try {
      if (at < ahead.length) {
        stream.seek(tell());
      }
      ahead = new byte[0];
      at = 0;
      stream.write(bytes, 0, bytes.length);
      return (long) bytes.length;
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  Object seek(long offset, int whence) {
    try {
      long target =
          switch (whence) {
            case 0 -> offset;
            case 1 -> tell() + offset;
            case 2 -> stream.size() + offset;
            default -> throw Errors.value("invalid whence (" + whence + ", should be 0, 1 or 2)");
          };
      if (target < 0) {
        if (whence == 0 || !(stream instanceof MemoryStream)) {
          throw stream instanceof MemoryStream
              ? Errors.value("negative seek value " + target)
              : FileErrors.of(22, null);
        }
        target = 0;
      }
      stream.seek(target);
      ahead = new byte[0];
      at = 0;
      return target;
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  long tell() {
    try {
      return stream.position() - (ahead.length - at);
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    } catch (UnsupportedOperationException e) {
      throw FileErrors.of(29, null);
    }
  }

  @Override
  Object truncate(Object size) {
    try {
      if (!stream.isWritable()) {
        throw unsupported("truncate");
      }
      long length = size == None.NONE ? tell() : ScriptStream.offset(size);
      if (length < 0) {
        throw stream instanceof MemoryStream
            ? Errors.value("negative size value " + length)
            : FileErrors.of(22, null);
      }
      stream.truncate(length);
      return length;
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  void release() {
    try {
      stream.close();
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  void flush() {
    checkOpen("flush");
    try {
      stream.flush();
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  boolean isReadable() {
    return stream.isReadable();
  }

  @Override
  boolean isWritable() {
    return stream.isWritable();
  }

  @Override
  boolean isSeekable() {
    return stream.isSeekable();
  }

  @Override
  boolean isTerminal() {
    return stream.isTerminal();
  }

  @Override
  int descriptor() {
    if (stream instanceof MemoryStream) {
      throw unsupported("fileno");
    }
    return stream.descriptor();
  }

  private static void declareMemory(TypeMembers members) {
    FileValue.declareAll(members);
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Buffered I/O implementation using an in-memory bytes buffer.",
        arguments -> new BytesFile((Type) arguments[0], new MemoryStream()));
    members.method(
        "__init__(self, initial_bytes=<unset>)",
        "Its bytes at first; the position is before them.",
        (self, initial) -> {
          byte[] bytes =
              initial == null || initial == None.NONE ? new byte[0] : BytesArguments.bytes(initial);
          memory(self).replace(bytes);
          return None.NONE;
        });
    members.method(
        "getvalue(self, /)", "All of its bytes.", self -> new BytesValue(opened(self).toArray()));
    members.method(
        "getbuffer(self, /)",
        "A memoryview of its bytes.",
        self -> MemoryViewValue.of(new MemoryWindow(opened(self))));
    members.method(
        "read1(self, size=-1, /)", "Read what is there.", (self, size) -> opened(self, size(size)));
    members.method(
        "readinto(self, buffer, /)",
        "Read into a bytearray or the like; gives how much.",
        (self, buffer) -> {
          opened(self);
          return ((BytesFile) self).readInto(Window.on(buffer, "readinto"), false);
        });
    members.method(
        "detach(self, /)",
        "Not there.",
        self -> {
          throw unsupported("detach");
        });
  }

  private static MemoryStream memory(Object self) {
    return (MemoryStream) ((BytesFile) self).stream;
  }

  private static MemoryStream opened(Object self) {
    ((BytesFile) self).checkOpen();
    return memory(self);
  }

  private static Object opened(Object self, long size) {
    opened(self);
    return ((BytesFile) self).read(size);
  }
}
