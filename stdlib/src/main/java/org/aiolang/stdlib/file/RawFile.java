package org.aiolang.stdlib.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code io.FileIO}: a file's bytes without a buffer. */
final class RawFile extends FileValue {
  static final Type TYPE =
      Type.builtin("_io", "FileIO", IoBases.RAW, RawFile::declare).withDictionary();

  private static final int CHUNK = 8192;

  private ByteStream stream;
  private String mode;

  RawFile(ByteStream stream, Object name, String mode) {
    super(TYPE);
    this.stream = stream;
    this.mode = mode;
    setField("name", name);
  }

  private RawFile(Type type) {
    super(type);
  }

  /** A file's mode in the order that CPython shows. */
  static String shownMode(String mode) {
    boolean both = mode.contains("+");
    String plus = both ? "+" : "";
    return mode.contains("x")
        ? "xb" + plus
        : mode.contains("a") ? "ab" + plus : both ? "rb+" : mode.contains("r") ? "rb" : "wb";
  }

  private static Object open(Object[] arguments) {
    RawFile file = (RawFile) arguments[0];
    if (file.stream != null) {
      file.close();
    }
    if (arguments[1] instanceof Double) {
      throw Errors.type("integer argument expected, got float");
    }
    if (arguments[1] instanceof Long || arguments[1] instanceof Boolean) {
      if (arguments[1] instanceof Long number && number < 0) {
        throw Errors.value("negative file descriptor");
      }
      throw LeftOut.OPEN_DESCRIPTOR.refusal();
    }
    if (!(arguments[2] instanceof String mode)) {
      throw Errors.type(
          "FileIO() argument 'mode' must be str, not " + Types.of(arguments[2]).name());
    }
    String name = OpenFunction.path(arguments[1], "expected str, bytes or os.PathLike object");
    checkMode(mode);
    Path path = OpenFunction.javaPath(name);
    if (!Conversion.truth(arguments[3])) {
      throw Errors.value("Cannot use closefd=False with file name");
    }
    if (arguments[4] != None.NONE) {
      throw LeftOut.OPEN_DESCRIPTOR.refusal();
    }
    FileErrors.refuseDirectory(path, arguments[1]);
    try {
      file.stream =
          new PathStream(path, OpenFunction.order(mode.replace("b", "")), new OpenFiles());
    } catch (IOException e) {
      throw FileErrors.of(e, arguments[1]);
    }
    file.mode = mode;
    file.reopen();
    file.setField("name", arguments[1]);
    return None.NONE;
  }

  private static void checkMode(String mode) {
    int kinds = 0;
    int pluses = 0;
    for (char c : mode.toCharArray()) {
      if ("rwxab+".indexOf(c) < 0) {
        throw Errors.value("invalid mode: " + mode);
      }
      kinds += "rwxa".indexOf(c) >= 0 ? 1 : 0;
      pluses += c == '+' ? 1 : 0;
    }
    if (kinds != 1 || pluses > 1) {
      throw Errors.value(
          "Must have exactly one of create/read/write/append mode and at most one plus");
    }
  }

  private ByteStream stream() {
    if (stream == null) {
      throw Errors.value("I/O operation on closed file");
    }
    if (isClosed()) {
      throw Errors.value("I/O operation on closed file");
    }
    return stream;
  }

  private ByteStream readableStream() {
    if (!stream().isReadable()) {
      throw unsupported("File not open for reading");
    }
    return stream;
  }

  @Override
  void checkOpen(String operation) {
    stream();
  }

  @Override
  Object read(long size) {
    ByteStream from = readableStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      byte[] chunk = new byte[size < 0 ? CHUNK : (int) Math.min(size, 1 << 20)];
      int got = chunk.length == 0 ? 0 : from.read(chunk, 0, chunk.length);
      while (got > 0) {
        out.write(chunk, 0, got);
        int left = size < 0 ? chunk.length : (int) Math.min(chunk.length, size - out.size());
        got = left == 0 ? 0 : from.read(chunk, 0, left);
      }
      return new BytesValue(out.toByteArray());
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  Object write(Object data) {
    if (!stream().isWritable()) {
      throw unsupported("File not open for writing");
    }
    byte[] bytes = BytesArguments.bytes(data);
    try {
      stream.write(bytes, 0, bytes.length);
      stream.flush();
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
            case 1 -> stream().position() + offset;
            case 2 -> stream().size() + offset;
            default -> throw FileErrors.of(22, null);
          };
      if (target < 0) {
        throw FileErrors.of(22, null);
      }
      stream().seek(target);
      return target;
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  long tell() {
    try {
      return stream().position();
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  Object truncate(Object size) {
    if (!stream().isWritable()) {
      throw unsupported("File not open for writing");
    }
    Object length = size == None.NONE ? (Object) tell() : size;
    long bytes = ScriptStream.offset(length);
    if (bytes < 0) {
      throw FileErrors.of(22, null);
    }
    try {
      stream.truncate(bytes);
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
    return length;
  }

  @Override
  Object readLine(long limit) {
    return IoBases.readLine(this, limit);
  }

  @Override
  boolean isEmpty(Object line) {
    return line instanceof BytesValue bytes && bytes.bytes().length == 0;
  }

  @Override
  void release() {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  void flush() {
    stream();
  }

  @Override
  boolean isReadable() {
    return stream().isReadable();
  }

  @Override
  boolean isWritable() {
    return stream().isWritable();
  }

  @Override
  boolean isSeekable() {
    return stream().isSeekable();
  }

  @Override
  boolean isTerminal() {
    return stream().isTerminal();
  }

  @Override
  int descriptor() {
    return stream().descriptor();
  }

  private static RawFile file(Object self) {
    return (RawFile) self;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "A file's bytes without a buffer.",
        arguments -> new RawFile((Type) arguments[0]));
    members.methodN(
        "__init__(self, file, mode='r', closefd=True, opener=None)",
        "Open the file of that name.",
        RawFile::open);
    FileValue.declareMoves(members);
    members.method(
        "read(self, size=-1, /)",
        "Read at most size bytes, all where it is negative.",
        (self, size) -> file(self).read(size(size)));
    members.method("readall(self, /)", "Read until the end.", self -> file(self).read(-1));
    members.method(
        "readinto(self, buffer, /)",
        "Read into a bytearray or the like; gives how much.",
        (self, buffer) -> {
          file(self).readableStream();
          Window window = Window.on(buffer, "readinto");
          byte[] read = ((BytesValue) file(self).read(window.length())).bytes();
          window.put(read, 0, read.length);
          return (long) read.length;
        });
    members.method(
        "write(self, b, /)",
        "Write, and tell how many bytes.",
        (self, bytes) -> file(self).write(bytes));
    members.method("readable(self, /)", "Whether it can be read.", self -> file(self).isReadable());
    members.method(
        "writable(self, /)", "Whether it can be written.", self -> file(self).isWritable());
    members.method(
        "seekable(self, /)", "Whether it has positions.", self -> file(self).isSeekable());
    members.method("isatty(self, /)", "Whether it is a terminal.", self -> file(self).isTerminal());
    members.method("fileno(self, /)", "Its descriptor.", self -> (long) file(self).descriptor());
    members.getter("closefd", "Whether closing it closes its descriptor.", self -> true);
    members.getter("closed", "Whether it is closed.", self -> file(self).hasNoFile());
    members.getter("mode", "How it was opened.", self -> shownMode(file(self).mode));
    members.method("__repr__(self, /)", "Return repr(self).", RawFile::show);
  }

  private boolean hasNoFile() {
    return stream == null || isClosed();
  }

  private static Object show(Object self) {
    String kind = Types.of(self).displayName();
    if (file(self).hasNoFile()) {
      return "<" + kind + " [closed]>";
    }
    Object name = file(self).field("name");
    return "<"
        + kind
        + (name == null ? " fd=" + file(self).descriptor() : " name=" + Conversion.repr(name))
        + " mode='"
        + shownMode(file(self).mode)
        + "' closefd=True>";
  }
}
