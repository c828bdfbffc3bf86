package org.aiolang.stdlib.file;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/**
 * Declares {@code io.BufferedRWPair}: one file to read from and another to write to, as the two
 * ends of a pipe or a socket are.
 */
final class BufferedPair {
  static final Type TYPE =
      Type.builtin("_io", "BufferedRWPair", IoBases.BUFFERED, BufferedPair::declare)
          .withDictionary();

  private static final String READER = " reader";
  private static final String WRITER = " writer";

  private BufferedPair() {}

  private static Object end(Object self, String which) {
    Object end = ((Instance) self).field(which);
    if (end == null) {
      throw Errors.value("I/O operation on uninitialized object");
    }
    return end;
  }

  private static void declare(TypeMembers members) {
    members.methodN(
        "__init__(self, reader, writer, buffer_size=8192, /)",
        "The file to read and the one to write.",
        BufferedPair::open);
    for (String name : new String[] {"read", "read1", "peek", "readinto", "readinto1"}) {
      members.methodN(
          name + "(self, /, *args)",
          "As the reader has it.",
          arguments -> Calls.method(end(arguments[0], READER), name, (Object[]) arguments[1]));
    }
    members.method(
        "write(self, b, /)",
        "As the writer has it.",
        (self, bytes) -> Calls.method(end(self, WRITER), "write", bytes));
    members.method(
        "flush(self, /)",
        "As the writer has it.",
        self -> Calls.method(end(self, WRITER), "flush"));
    members.method(
        "readable(self, /)",
        "As the reader has it.",
        self -> Calls.method(end(self, READER), "readable"));
    members.method(
        "writable(self, /)",
        "As the writer has it.",
        self -> Calls.method(end(self, WRITER), "writable"));
    members.method(
        "isatty(self, /)",
        "Whether one of both is a terminal.",
        self -> {
          Object writer = Calls.method(end(self, WRITER), "isatty");
          return Conversion.truth(writer) ? writer : Calls.method(end(self, READER), "isatty");
        });
    members.getter(
        "closed",
        "Whether the writer is closed.",
        self -> {
          Object writer = ((Instance) self).field(WRITER);
          if (writer == null) {
            throw Errors.runtime("the BufferedRWPair object is being garbage-collected");
          }
          return Attributes.get(writer, "closed");
        });
    members.method("close(self, /)", "Close both.", BufferedPair::close);
  }

  private static Object open(Object[] arguments) {
    Object reader = arguments[1];
    Object writer = arguments[2];
    if (!Conversion.truth(Calls.method(reader, "readable"))) {
      throw FileValue.unsupported("File or stream is not readable.");
    }
    if (!Conversion.truth(Calls.method(writer, "writable"))) {
      throw FileValue.unsupported("File or stream is not writable.");
    }
    Instance self = (Instance) arguments[0];
    self.setField(READER, Calls.call(BytesStack.READER, reader, arguments[3]));
    self.setField(WRITER, Calls.call(BytesStack.WRITER, writer, arguments[3]));
    return None.NONE;
  }

  private static Object close(Object self) {
    Object reader = end(self, READER);
    try {
      Calls.method(end(self, WRITER), "close");
    } catch (ScriptError failed) {
      try {
        Calls.method(reader, "close");
      } catch (ScriptError closing) {
        Attributes.set(closing.value(), "__context__", failed.value());
        throw closing;
      }
      throw failed;
    }
    return Calls.method(reader, "close");
  }
}
