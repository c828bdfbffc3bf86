package org.aiolang.stdlib.file;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A buffered file of bytes over a file without a buffer: one that {@code open} made, or one that a
 * script put on a file of its own.
 */
abstract class BytesStack extends FileValue {
  static final Type READER = buffered("BufferedReader");
  static final Type WRITER = buffered("BufferedWriter");
  static final Type RANDOM = buffered("BufferedRandom");

  /** Whether its repr is being made: a file may name itself. */
  private boolean showing;

  BytesStack(Type type) {
    super(type);
  }

  private static Type buffered(String name) {
    return Type.builtin(
            "_io",
            name,
            IoBases.BUFFERED,
            members -> {
              members.constructor(
                  "__new__(cls, /, *args, **kwargs)",
                  "A file of bytes over another.",
                  arguments -> new BufferedFile((Type) arguments[0]));
              members.method(
                  "__init__(self, raw, buffer_size=8192)",
                  "The file below, and how many bytes are kept.",
                  (self, raw, size) -> {
                    if (self instanceof BufferedFile file) {
                      file.open(raw, size, name);
                    }
                    return None.NONE;
                  });
              declare(members);
            })
        .withDictionary();
  }

  /** The file below. */
  abstract Object raw();

  abstract boolean hasEnded();

  abstract Object peek();

  abstract Object read1(long size);

  abstract Object readInto(Window window, boolean once);

  abstract Object detach();

  abstract Object end();

  abstract Object name();

  abstract Object mode();

  private static BytesStack file(Object self) {
    return (BytesStack) self;
  }

  /** Raises ValueError where it is closed, in the words of the file below. */
  private static BytesStack opened(Object self) {
    file(self).checkOpen("tell");
    return file(self);
  }

  private static void declare(TypeMembers members) {
    FileValue.declareMoves(members);
    members.method(
        "read(self, size=-1, /)",
        "Read at most size bytes, all where it is None or -1.",
        (self, size) -> {
          long count = size(size);
          if (count < -1) {
            throw Errors.value("read length must be non-negative or -1");
          }
          return file(self).read(count);
        });
    members.method(
        "readline(self, size=-1, /)",
        "Read until the line's end.",
        (self, size) -> file(self).readLine(size(size)));
    members.method(
        "read1(self, size=-1, /)",
        "Read what one call below gives.",
        (self, size) -> file(self).read1(size(size)));
    members.method(
        "peek(self, size=0, /)",
        "What comes, without taking it.",
        (self, size) -> file(self).peek());
    members.method(
        "readinto(self, buffer, /)",
        "Read into a bytearray or the like; gives how much.",
        (self, buffer) -> file(self).readInto(Window.on(buffer, "readinto"), false));
    members.method(
        "readinto1(self, buffer, /)",
        "The same with one call below at most.",
        (self, buffer) -> file(self).readInto(Window.on(buffer, "readinto1"), true));
    members.method(
        "write(self, buffer, /)",
        "Write, and tell how many bytes.",
        (self, bytes) -> file(self).write(bytes));
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> {
          Object line = file(self).next();
          if (line == null) {
            throw Errors.stopIteration(None.NONE);
          }
          return line;
        });
    members.method(
        "flush(self, /)",
        "Write what is still buffered.",
        self -> {
          file(self).flush();
          return None.NONE;
        });
    members.method("close(self, /)", "Flush and close the file.", self -> file(self).end());
    members.method(
        "detach(self, /)",
        "The file below; this one is of no use any more.",
        self -> file(self).detach());
    members.method(
        "readable(self, /)", "Whether it can be read.", self -> opened(self).isReadable());
    members.method(
        "writable(self, /)", "Whether it can be written.", self -> opened(self).isWritable());
    members.method(
        "seekable(self, /)", "Whether it has positions.", self -> opened(self).isSeekable());
    members.method(
        "isatty(self, /)", "Whether it is a terminal.", self -> opened(self).isTerminal());
    members.method("fileno(self, /)", "Its descriptor.", self -> (long) opened(self).descriptor());
    members.getter("closed", "Whether it is closed.", self -> file(self).hasEnded());
    members.getter("raw", "The file below.", self -> file(self).raw());
    members.getter("name", "What was opened.", self -> file(self).name());
    members.getter("mode", "How it was opened.", self -> file(self).mode());
    members.method("__repr__(self, /)", "Return repr(self).", BytesStack::show);
  }

  private static Object show(Object self) {
    String kind = Types.of(self).displayName();
    if (file(self).showing) {
      throw Errors.runtime("reentrant call inside " + kind + ".__repr__");
    }
    file(self).showing = true;
    try {
      return "<" + kind + " name=" + Conversion.repr(file(self).name()) + ">";
    } catch (ScriptError nameless) {
      if (!IoBases.is(nameless, ExceptionTypes.ATTRIBUTE_ERROR)
          && !IoBases.is(nameless, ExceptionTypes.VALUE_ERROR)) {
        throw nameless;
      }
      return "<" + kind + ">";
    } finally {
      file(self).showing = false;
    }
  }
}
