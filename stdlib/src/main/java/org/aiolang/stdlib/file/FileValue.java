package org.aiolang.stdlib.file;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** What all files share. An iterator over lines. */
abstract class FileValue extends IteratorValue {
  static final Type UNSUPPORTED =
      Type.builtin(
          "io",
          "UnsupportedOperation",
          new Type[] {ExceptionTypes.OS_ERROR, ExceptionTypes.VALUE_ERROR},
          new Type[] {
            ExceptionTypes.OS_ERROR,
            ExceptionTypes.VALUE_ERROR,
            ExceptionTypes.EXCEPTION,
            ExceptionTypes.BASE_EXCEPTION,
            Types.OBJECT
          },
          members -> {});

  private boolean closed;

  FileValue(Type type) {
    super(type);
  }

  final boolean isClosed() {
    return closed;
  }

  /** Ends the file; a second time does nothing. */
  final void close() {
    if (!closed) {
      try {
        release();
      } finally {
        closed = true;
      }
    }
  }

  /** What its attribute {@code closed} says. */
  boolean isOver() {
    return closed;
  }

  /** Another file was opened in place of the one that was closed. */
  final void reopen() {
    closed = false;
  }

  final void checkOpen() {
    if (closed) {
      throw Errors.value("I/O operation on closed file.");
    }
  }

  /** Raises ValueError where it is closed; some files say what was asked of them. */
  void checkOpen(String operation) {
    checkOpen();
  }

  static ScriptError unsupported(String text) {
    return Errors.with(UNSUPPORTED, text);
  }

  abstract void release();

  abstract void flush();

  abstract boolean isReadable();

  abstract boolean isWritable();

  abstract boolean isSeekable();

  boolean isTerminal() {
    return false;
  }

  int descriptor() {
    throw unsupported("fileno");
  }

  /** A line with its end, or an empty str or bytes at the end of the file. */
  abstract Object readLine(long limit);

  abstract boolean isEmpty(Object line);

  abstract Object write(Object text);

  abstract Object seek(long offset, int whence);

  abstract long tell();

  abstract Object truncate(Object size);

  /** All remaining, or {@code size} bytes or characters where that is not negative. */
  abstract Object read(long size);

  @Override
  public Object next() {
    checkOpen("readline");
    Object line = readLine(-1);
    return isEmpty(line) ? null : line;
  }

  static long size(Object size) {
    if (size == None.NONE || size == null) {
      return -1;
    }
    Object index = org.aiolang.interpreter.value.Conversion.indexOrNull(size);
    if (!(index instanceof Long number)) {
      throw Errors.type("argument should be integer or None, not '" + Types.of(size).name() + "'");
    }
    return number;
  }

  private static FileValue open(Object self) {
    FileValue file = (FileValue) self;
    file.checkOpen("use");
    return file;
  }

  static void declareAll(TypeMembers members) {
    members.method("__enter__(self, /)", "Enter the with block.", FileValue::open);
    members.methodN(
        "__exit__(self, /, *args)",
        "Close the file.",
        arguments -> {
          ((FileValue) arguments[0]).close();
          return None.NONE;
        });
    members.method("__iter__(self, /)", "Implement iter(self).", FileValue::open);
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> {
          Object line = ((FileValue) self).next();
          if (line == null) {
            throw Errors.stopIteration(None.NONE);
          }
          return line;
        });
    members.method(
        "close(self, /)",
        "Flush and close the file.",
        self -> {
          ((FileValue) self).close();
          return None.NONE;
        });
    members.getter("closed", "Whether it is closed.", self -> ((FileValue) self).isOver());
    members.method(
        "flush(self, /)",
        "Write what is still buffered.",
        self -> {
          open(self).flush();
          return None.NONE;
        });
    members.method("readable(self, /)", "Whether it can be read.", self -> open(self).isReadable());
    members.method(
        "writable(self, /)", "Whether it can be written.", self -> open(self).isWritable());
    members.method(
        "seekable(self, /)", "Whether it has positions.", self -> open(self).isSeekable());
    members.method("isatty(self, /)", "Whether it is a terminal.", self -> open(self).isTerminal());
    members.method("fileno(self, /)", "Its descriptor.", self -> (long) open(self).descriptor());
    declareTransfer(members);
  }

  private static void declareTransfer(TypeMembers members) {
    members.method(
        "read(self, size=-1, /)",
        "Read at most size, all where it is negative.",
        (self, size) -> {
          FileValue file = open(self);
          if (!file.isReadable()) {
            throw unsupported(file instanceof TextFile ? "not readable" : "read");
          }
          return file.read(size(size));
        });
    members.method(
        "readline(self, size=-1, /)",
        "Read until the line's end.",
        (self, size) -> readable(self).readLine(size(size)));
    members.method(
        "readlines(self, hint=-1, /)",
        "A list of the lines.",
        (self, hint) -> {
          FileValue file = readable(self);
          ListValue lines = new ListValue();
          long limit = size(hint);
          long total = 0;
          for (Object line = file.next(); line != null; line = file.next()) {
            lines.append(line);
            total += line instanceof String text ? text.length() : 1;
            if (limit > 0 && total >= limit) {
              break;
            }
          }
          return lines;
        });
    members.method(
        "write(self, text, /)",
        "Write, and tell how much.",
        (self, text) -> {
          FileValue file = open(self);
          if (!file.isWritable()) {
            throw unsupported(file instanceof TextFile ? "not writable" : "write");
          }
          return file.write(text);
        });
    members.method(
        "writelines(self, lines, /)",
        "Write all of them; adds no line ends.",
        (self, lines) -> {
          FileValue file = open(self);
          IteratorValue each = Iteration.iterate(lines);
          for (Object line = each.next(); line != null; line = each.next()) {
            file.write(line);
          }
          return None.NONE;
        });
    declareMoves(members);
  }

  /** Positions: what all files have that have them. */
  static void declareMoves(TypeMembers members) {
    members.method(
        "seek(self, offset, whence=0, /)",
        "Change the position.",
        (self, offset, whence) -> {
          FileValue file = (FileValue) self;
          long target = ScriptStream.offset(offset);
          int from = (int) ScriptStream.offset(whence);
          file.checkOpen("seek");
          return file.seek(target, from);
        });
    members.method(
        "tell(self, /)",
        "The position.",
        self -> {
          ((FileValue) self).checkOpen("tell");
          return ((FileValue) self).tell();
        });
    members.method(
        "truncate(self, size=None, /)",
        "Cut the file off.",
        (self, size) -> {
          ((FileValue) self).checkOpen("truncate");
          return ((FileValue) self).truncate(size);
        });
  }

  private static FileValue readable(Object self) {
    FileValue file = open(self);
    if (!file.isReadable()) {
      throw unsupported(file instanceof TextFile ? "not readable" : "read");
    }
    return file;
  }
}
