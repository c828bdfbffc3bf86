package org.aiolang.stdlib.file;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** {@code io.StringIO}: a text file in memory. Positions count UTF-16 units. */
public final class StringFile extends FileValue {
  static final Type TYPE =
      Type.builtin("_io", "StringIO", IoBases.TEXT, StringFile::declare).withDictionary();

  private final StringBuilder text = new StringBuilder();

  /**
   * What {@code \n} becomes when written; {@code \n} leaves it, null turns other line ends into it.
   */
  private final String newline;

  private int at;

  private StringFile(Type type, String initial, String newline) {
    super(type);
    this.newline = newline;
    text.append(translated(initial));
  }

  private String translated(String written) {
    if (newline == null) {
      return written.replace("\r\n", "\n").replace('\r', '\n');
    }
    return newline.startsWith("\r") ? written.replace("\n", newline) : written;
  }

  @Override
  Object read(long size) {
    if (at >= text.length()) {
      return "";
    }
    int end = text.length();
    if (size >= 0) {
      end = at;
      for (long i = 0; i < size && end < text.length(); i++) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    String taken = text.substring(at, end);
    at = end;
    return taken;
  }

  @Override
  Object readLine(long limit) {
    if (at >= text.length()) {
      return "";
    }
    int found = text.indexOf("\n", at);
    int end = found < 0 ? text.length() : found + 1;
    if (limit >= 0) {
      end = (int) Math.min(end, at + limit);
    }
    String line = text.substring(at, end);
    at = end;
    return line;
  }

  @Override
  boolean isEmpty(Object line) {
    return ((String) line).isEmpty();
  }

  @Override
  Object write(Object written) {
    if (!(Wrapped.unwrap(written) instanceof String plain)) {
      throw Errors.type("string argument expected, got '" + Types.of(written).name() + "'");
    }
    String shown = translated(plain);
    while (text.length() < at) {
      text.append('\0');
    }
    text.replace(at, Math.min(text.length(), at + shown.length()), shown);
    at += shown.length();
    return (long) Text.length(plain);
  }

  @Override
  Object seek(long offset, int whence) {
    if (whence != 0 && offset != 0) {
      throw Errors.of(
          org.aiolang.interpreter.error.ExceptionTypes.OS_ERROR,
          "Can't do nonzero cur-relative seeks");
    }
    long target = whence == 0 ? offset : whence == 1 ? at : text.length();
    if (target < 0) {
      throw Errors.value("Negative seek position " + target);
    }
    at = (int) target;
    return target;
  }

  @Override
  long tell() {
    return at;
  }

  @Override
  Object truncate(Object size) {
    long length = size == None.NONE ? at : ScriptStream.offset(size);
    if (length < 0) {
      throw Errors.value("Negative size value " + length);
    }
    if (length < text.length()) {
      text.setLength((int) length);
    }
    return length;
  }

  @Override
  void release() {}

  @Override
  void flush() {}

  @Override
  boolean isReadable() {
    return true;
  }

  @Override
  boolean isWritable() {
    return true;
  }

  @Override
  boolean isSeekable() {
    return true;
  }

  private static void declare(TypeMembers members) {
    FileValue.declareAll(members);
    members.constructor(
        "__new__(cls, initial_value='', newline='\\n')",
        "Text I/O implementation using an in-memory buffer.",
        arguments -> {
          Object initial = Wrapped.unwrap(arguments[1]);
          if (initial != None.NONE && !(initial instanceof String)) {
            throw Errors.type("initial_value must be str or None, not " + Types.of(initial).name());
          }
          return new StringFile(
              (Type) arguments[0],
              initial instanceof String text ? text : "",
              arguments[2] instanceof String newline ? newline : null);
        });
    members.method(
        "getvalue(self, /)",
        "All of its text.",
        self -> {
          ((StringFile) self).checkOpen();
          return ((StringFile) self).text.toString();
        });
  }
}
