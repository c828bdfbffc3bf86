package org.aiolang.stdlib.file;

import java.io.ByteArrayOutputStream;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.MemoryViewValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * The classes that files of all kinds extend, those of scripts too: what they say of a file works
 * by calling the methods that the file has. Source: "Class hierarchy" in CPython's documentation of
 * {@code io}.
 */
final class IoBases {
  static final Type IO =
      Type.builtin("io", "IOBase", Types.OBJECT, IoBases::declareIo).withDictionary();
  static final Type RAW = Type.builtin("io", "RawIOBase", IO, IoBases::declareRaw).withDictionary();
  static final Type BUFFERED =
      Type.builtin("io", "BufferedIOBase", IO, IoBases::declareBuffered).withDictionary();
  static final Type TEXT =
      Type.builtin("io", "TextIOBase", IO, IoBases::declareText).withDictionary();

  private static final int CHUNK = 8192;

  private IoBases() {}

  private static boolean isClosed(Object self) {
    return Conversion.truth(Attributes.get(self, "closed"));
  }

  private static void checkOpen(Object self) {
    if (isClosed(self)) {
      throw Errors.value("I/O operation on closed file.");
    }
  }

  private static void require(Object self, String ability, String message) {
    if (!Conversion.truth(Calls.method(self, ability))) {
      throw FileValue.unsupported(message);
    }
  }

  private static void declareIo(TypeMembers members) {
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "The base of all files.",
        arguments -> new PlainFile((Type) arguments[0]));
    members.methodN("__init__(self, /, *args, **kwargs)", "", arguments -> None.NONE);
    members.method("seek(self, offset, whence=0, /)", "Not there.", (a, b, c) -> refuse("seek"));
    members.method("tell(self, /)", "The position.", self -> Calls.method(self, "seek", 0L, 1L));
    members.method("truncate(self, size=None, /)", "Not there.", (a, b) -> refuse("truncate"));
    members.method("fileno(self, /)", "Not there.", self -> refuse("fileno"));
    members.method("seekable(self, /)", "Whether it has positions.", self -> false);
    members.method("readable(self, /)", "Whether it can be read.", self -> false);
    members.method("writable(self, /)", "Whether it can be written.", self -> false);
    members.getter("closed", "Whether it is closed.", self -> ((FileValue) self).isClosed());
    members.method(
        "flush(self, /)",
        "Nothing is kept back.",
        self -> {
          if (((FileValue) self).isClosed()) {
            throw Errors.value("I/O operation on closed file.");
          }
          return None.NONE;
        });
    members.method(
        "close(self, /)",
        "Flush and close the file.",
        self -> {
          ((FileValue) self).close();
          return None.NONE;
        });
    members.method(
        "isatty(self, /)",
        "Whether it is a terminal.",
        self -> {
          checkOpen(self);
          return false;
        });
    members.method(
        "__enter__(self, /)",
        "Enter the with block.",
        self -> {
          checkOpen(self);
          return self;
        });
    members.methodN(
        "__exit__(self, /, *args)",
        "Close the file.",
        arguments -> Calls.method(arguments[0], "close"));
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> {
          checkOpen(self);
          return self;
        });
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> {
          Object line = Calls.method(self, "readline");
          if (line == None.NONE) {
            throw Errors.type("object of type 'NoneType' has no len()");
          }
          if (!Conversion.truth(line)) {
            throw Errors.stopIteration(None.NONE);
          }
          return line;
        });
    declareLines(members);
    declareChecks(members);
  }

  private static void declareLines(TypeMembers members) {
    members.method(
        "readline(self, size=-1, /)",
        "Read until the line's end.",
        (self, size) -> readLine(self, FileValue.size(size)));
    members.method(
        "readlines(self, hint=-1, /)",
        "A list of the lines.",
        (self, hint) -> {
          ListValue lines = new ListValue();
          long limit = FileValue.size(hint);
          long total = 0;
          IteratorValue each = Iteration.iterate(self);
          for (Object line = each.next(); line != null; line = each.next()) {
            lines.append(line);
            total += ((Number) Calls.method(line, "__len__")).longValue();
            if (limit > 0 && total >= limit) {
              break;
            }
          }
          return lines;
        });
    members.method(
        "writelines(self, lines, /)",
        "Write all of them; adds no line ends.",
        (self, lines) -> {
          checkOpen(self);
          IteratorValue each = Iteration.iterate(lines);
          for (Object line = each.next(); line != null; line = each.next()) {
            Calls.method(self, "write", line);
          }
          return None.NONE;
        });
  }

  private static void declareChecks(TypeMembers members) {
    members.methodN(
        "_checkClosed(self, /, *args)",
        "Raise ValueError where it is closed.",
        arguments -> {
          checkOpen(arguments[0]);
          return None.NONE;
        });
    members.methodN(
        "_checkReadable(self, /, *args)",
        "Raise where it cannot be read.",
        arguments -> {
          require(arguments[0], "readable", "File or stream is not readable.");
          return true;
        });
    members.methodN(
        "_checkWritable(self, /, *args)",
        "Raise where it cannot be written.",
        arguments -> {
          require(arguments[0], "writable", "File or stream is not writable.");
          return true;
        });
    members.methodN(
        "_checkSeekable(self, /, *args)",
        "Raise where it has no positions.",
        arguments -> {
          require(arguments[0], "seekable", "File or stream is not seekable.");
          return true;
        });
  }

  private static Object refuse(String operation) {
    throw FileValue.unsupported(operation);
  }

  /** A line of bytes, by {@code peek} where there is one, else byte by byte. */
  static Object readLine(Object self, long limit) {
    Object peek = Attributes.getOrNull(self, "peek");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (limit < 0 || line.size() < limit) {
      long count = 1;
      if (peek != null) {
        byte[] ahead = bytes(Calls.call(peek, 1L), "peek()");
        if (ahead.length > 0) {
          int end = 0;
          while (end < ahead.length && ahead[end] != '\n') {
            end++;
          }
          count = Math.min(end + 1, ahead.length);
          count = limit < 0 ? count : Math.min(count, limit - line.size());
        }
      }
      Object read = Calls.method(self, "read", count);
      if (read == None.NONE) {
        break;
      }
      byte[] more = bytes(read, "read()");
      if (more.length == 0) {
        break;
      }
      line.writeBytes(more);
      if (more[more.length - 1] == '\n') {
        break;
      }
    }
    return new BytesValue(line.toByteArray());
  }

  static byte[] bytes(Object result, String method) {
    byte[] bytes = result instanceof MemoryViewValue ? null : BytesArguments.bytesOrNull(result);
    if (bytes == null) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          method + " should have returned a bytes object, not '" + Types.of(result).name() + "'");
    }
    return bytes;
  }

  private static void declareRaw(TypeMembers members) {
    members.method(
        "read(self, size=-1, /)",
        "Read at most size bytes with one call, all where it is negative.",
        (self, size) -> {
          long count = FileValue.size(size);
          if (count < 0) {
            return Calls.method(self, "readall");
          }
          ByteArrayValue into = new ByteArrayValue(new byte[(int) count]);
          Object read = Calls.method(self, "readinto", into);
          if (read == None.NONE) {
            return read;
          }
          long got = ScriptStream.offset(read);
          if (got < 0 || got > count) {
            throw Errors.value("readinto returned " + got + " outside buffer size " + count);
          }
          return new BytesValue(java.util.Arrays.copyOf(into.items, (int) got));
        });
    members.method(
        "readall(self, /)",
        "Read until the end.",
        self -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          while (true) {
            Object read = Calls.method(self, "read", (long) CHUNK);
            if (read == None.NONE) {
              return all.size() == 0 ? read : new BytesValue(all.toByteArray());
            }
            if (!(read instanceof BytesValue more)) {
              throw Errors.type("read() should return bytes");
            }
            if (more.bytes().length == 0) {
              return new BytesValue(all.toByteArray());
            }
            all.writeBytes(more.bytes());
          }
        });
  }

  private static void declareBuffered(TypeMembers members) {
    members.methodN("read(self, /, *args)", "Not there.", arguments -> refuse("read"));
    members.methodN("read1(self, /, *args)", "Not there.", arguments -> refuse("read1"));
    members.method("write(self, b, /)", "Not there.", (self, bytes) -> refuse("write"));
    members.method("detach(self, /)", "Not there.", self -> refuse("detach"));
    members.method(
        "readinto(self, buffer, /)",
        "Read into a bytearray or the like; gives how much.",
        (self, buffer) -> readInto(self, buffer, "read"));
    members.method(
        "readinto1(self, buffer, /)",
        "The same with one call at most.",
        (self, buffer) -> readInto(self, buffer, "read1"));
  }

  private static Object readInto(Object self, Object buffer, String by) {
    Window window = Window.on(buffer, by.equals("read") ? "readinto" : "readinto1");
    Object read = Calls.method(self, by, (long) window.length());
    if (read == None.NONE) {
      return read;
    }
    byte[] bytes = bytes(read, "read()");
    if (bytes.length > window.length()) {
      throw Errors.value(
          by
              + "() returned too much data: "
              + window.length()
              + " bytes requested, "
              + bytes.length
              + " returned");
    }
    window.put(bytes, 0, bytes.length);
    return (long) bytes.length;
  }

  private static void declareText(TypeMembers members) {
    members.methodN("read(self, /, *args)", "Not there.", arguments -> refuse("read"));
    members.methodN("readline(self, /, *args)", "Not there.", arguments -> refuse("readline"));
    members.method("write(self, s, /)", "Not there.", (self, text) -> refuse("write"));
    members.method("detach(self, /)", "Not there.", self -> refuse("detach"));
    members.getter("encoding", "Its encoding.", self -> None.NONE);
    members.getter("newlines", "The line ends that were read so far.", self -> None.NONE);
    members.getter("errors", "What becomes of bytes that are no text.", self -> None.NONE);
  }

  /** Whether an exception is of that class. */
  static boolean is(ScriptError error, Type type) {
    return error.value().type().isSubtypeOf(type);
  }
}
