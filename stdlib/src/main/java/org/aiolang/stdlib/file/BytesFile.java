package org.aiolang.stdlib.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** A binary file, on disk or in memory (BytesIO). */
public final class BytesFile extends FileValue {
  static final Type READER = buffered("BufferedReader");
  static final Type WRITER = buffered("BufferedWriter");
  static final Type RANDOM = buffered("BufferedRandom");
  static final Type MEMORY =
      Type.builtin("_io", "BytesIO", FileValue.BASE, BytesFile::declareMemory).withDictionary();

  private static final int CHUNK = 8192;

  private final ByteStream stream;
  private final Object name;
  private final String mode;

  /** What a script put this on; null for a file that was opened. */
  private BytesFile raw;

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

  private BytesFile(Type type, BytesFile raw) {
    super(type);
    this.stream = raw.stream;
    this.name = raw.name;
    this.mode = raw.mode;
    this.raw = raw;
  }

  private static Type buffered(String name) {
    return Type.builtin(
            "_io",
            name,
            FileValue.BASE,
            members -> {
              members.constructor(
                  name + "(cls, raw, buffer_size=8192)",
                  "A file of bytes over another.",
                  arguments -> {
                    if (arguments[1] instanceof BytesFile raw) {
                      return new BytesFile((Type) arguments[0], raw);
                    }
                    throw Errors.type(
                        name
                            + "() needs a binary file of the module io, not "
                            + Types.of(arguments[1]).name());
                  });
              declare(members);
            })
        .withDictionary();
  }

  ByteStream stream() {
    return stream;
  }

  Object name() {
    return name;
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
    byte[] bytes = bytes(data);
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

  private static byte[] bytes(Object data) {
    return switch (data) {
      case BytesValue value -> value.bytes();
      case ByteArrayValue value -> value.toBytes();
      default ->
          throw Errors.type("a bytes-like object is required, not '" + Types.of(data).name() + "'");
    };
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
        if (whence == 0) {
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
      long length = size == None.NONE ? tell() : size(size);
      if (length < 0) {
        throw stream instanceof MemoryStream
            ? Errors.value("negative size value " + length)
            : FileErrors.of(22, null); // EINVAL
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

  private static void declare(TypeMembers members) {
    members.getter("name", "What was opened.", self -> ((BytesFile) self).name);
    members.getter("mode", "How it was opened.", self -> ((BytesFile) self).mode);
    members.getter(
        "raw",
        "The file below.",
        self -> {
          BytesFile file = (BytesFile) self;
          return file.raw == null ? file : file.raw;
        });
    members.method(
        "read1(self, size=-1, /)",
        "Read what is there.",
        (self, size) -> ((BytesFile) self).read(size(size)));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<"
                + Types.of(self).displayName()
                + " name="
                + Conversion.repr(((BytesFile) self).name)
                + ">");
  }

  private static void declareMemory(TypeMembers members) {
    members.constructor(
        "__new__(cls, initial_bytes=<unset>)",
        "Buffered I/O implementation using an in-memory bytes buffer.",
        arguments -> {
          MemoryStream memory = new MemoryStream();
          if (arguments[1] != null && arguments[1] != None.NONE) {
            byte[] bytes = bytes(arguments[1]);
            memory.write(bytes, 0, bytes.length);
            memory.seek(0);
          }
          return new BytesFile((Type) arguments[0], memory);
        });
    members.method(
        "getvalue(self, /)",
        "All of its bytes.",
        self -> new BytesValue(((MemoryStream) ((BytesFile) self).stream).toArray()));
    members.method(
        "getbuffer(self, /)",
        "All of its bytes.",
        self -> new BytesValue(((MemoryStream) ((BytesFile) self).stream).toArray()));
    members.method(
        "read1(self, size=-1, /)",
        "Read what is there.",
        (self, size) -> ((BytesFile) self).read(size(size)));
  }
}
