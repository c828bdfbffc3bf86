package org.aiolang.stdlib.file;

import java.io.IOException;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Codecs;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** A text file: bytes, an encoding, and line ends. */
public final class TextFile extends FileValue {
  static final Type TYPE =
      Type.builtin("_io", "TextIOWrapper", IoBases.TEXT, TextFile::declare).withDictionary();

  private static final int CHUNK = 8192;

  private ByteStream stream;
  private TextCodec codec;
  private String newline;
  private Object name;
  private String mode;
  private boolean flushLines;
  private final LineEnds ends = new LineEnds();

  /** The file of bytes below; null until it is asked for, where the file was opened. */
  private Object below;

  private String encoding;
  private boolean detached;

  /** Whether its repr is being made: a file below may name this one. */
  private boolean showing;

  /**
   * Decoded text that was not read yet begins at {@link #at}; line ends are still as in the file.
   */
  private StringBuilder ahead = new StringBuilder();

  private int at;
  private boolean ended;

  /**
   * @param newline null to translate line ends, else as Python's open has it
   * @param name what {@code name} and repr show
   */
  TextFile(
      ByteStream stream,
      TextCodec codec,
      String newline,
      Object name,
      String mode,
      boolean flushLines) {
    super(TYPE);
    this.stream = stream;
    this.codec = codec;
    this.newline = newline;
    this.name = name;
    this.mode = mode;
    this.flushLines = flushLines;
  }

  /** Made by a script: {@link #open} says what is below. */
  private TextFile(Type type) {
    super(type);
  }

  /**
   * @param arguments self, buffer, encoding, errors, newline, line_buffering, write_through
   */
  private static Object open(Object[] arguments) {
    TextFile file = (TextFile) arguments[0];
    Object below = arguments[1];
    file.below = null;
    if (arguments[4] instanceof String given
        && !given.isEmpty()
        && !given.equals("\n")
        && !given.equals("\r")
        && !given.equals("\r\n")) {
      throw Errors.value("illegal newline value: " + given);
    }
    if (arguments[4] != None.NONE && !(arguments[4] instanceof String)) {
      throw Errors.type(
          "TextIOWrapper() argument 'newline' must be str or None, not "
              + Types.of(arguments[4]).name());
    }
    if (arguments[2] != None.NONE && !(arguments[2] instanceof String)) {
      throw Errors.type(
          "TextIOWrapper() argument 'encoding' must be str or None, not "
              + Types.of(arguments[2]).name());
    }
    if (arguments[3] != None.NONE && !(arguments[3] instanceof String)) {
      throw Errors.type(
          "TextIOWrapper() argument 'errors' must be str or None, not "
              + Types.of(arguments[3]).name());
    }
    checkName(arguments[2]);
    checkName(arguments[3]);
    file.encoding = arguments[2] instanceof String given ? given : "utf-8";
    file.codec =
        new TextCodec(file.encoding, arguments[3] instanceof String given ? given : "strict");
    file.newline = arguments[4] instanceof String given ? given : null;
    file.flushLines = Conversion.truth(arguments[5]);
    file.forget();
    file.ends.forget();
    if (below instanceof BytesFile bytes && bytes.type().isBuiltin()) {
      file.stream = bytes.stream();
    } else {
      ScriptStream stream = new ScriptStream(below);
      stream.writeThrough = Conversion.truth(arguments[6]);
      file.stream = stream;
    }
    file.name = null;
    file.mode = null;
    file.below = below;
    return None.NONE;
  }

  /** Raises ValueError where it has no file below, or a closed one. */
  @Override
  void checkOpen(String operation) {
    check();
    if (hasEnded()) {
      throw Errors.value("I/O operation on closed file.");
    }
  }

  @Override
  boolean isOver() {
    if (stream == null) {
      checkOpen("closed");
    }
    return hasEnded();
  }

  /** Raises what a name raises that cannot be one, for it has no bytes. */
  private static void checkName(Object given) {
    if (given instanceof String text) {
      Codecs.encode(text, "utf-8", "strict");
      if (text.indexOf('\0') >= 0) {
        throw Errors.value("embedded null character");
      }
    }
  }

  /** Raises ValueError where there is no file below. */
  private void check() {
    if (stream == null) {
      throw Errors.value(
          detached
              ? "underlying buffer has been detached"
              : "I/O operation on uninitialized object");
    }
  }

  private String show() {
    if (showing) {
      throw Errors.runtime("reentrant call inside " + type().displayName() + ".__repr__");
    }
    showing = true;
    try {
      StringBuilder text = new StringBuilder("<").append(type().displayName());
      Object shown = name != null ? name : Attributes.getOrNull(binary(), "name");
      if (shown != null) {
        text.append(" name=").append(Conversion.repr(shown));
      }
      Object how = mode != null ? mode : field("mode");
      if (how != null) {
        text.append(" mode=").append(Conversion.repr(how));
      }
      return text.append(" encoding=").append(Conversion.repr(codec.name())).append('>').toString();
    } finally {
      showing = false;
    }
  }

  private boolean hasEnded() {
    return isClosed() || below != null && Conversion.truth(Attributes.get(below, "closed"));
  }

  /** Writes text as it is, without asking what a script overrode. */
  public void writeText(String text) {
    checkOpen();
    String shown =
        newline == null || newline.isEmpty() || newline.equals("\n")
            ? text
            : text.replace("\n", newline);
    byte[] bytes = codec.encode(shown);
    try {
      if (at < ahead.length() || at > 0) {
        stream.seek(tell());
        forget();
      }
      stream.write(bytes, 0, bytes.length);
      if (flushLines && text.indexOf('\n') >= 0) {
        stream.flush();
      }
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  @Override
  public void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw FileErrors.of(e, null);
    }
  }

  private void forget() {
    ahead = new StringBuilder();
    at = 0;
    ended = false;
    codec.reset();
  }

  /** Decodes one more chunk; false at the end of the file. */
  private boolean fill() {
    if (ended) {
      return false;
    }
    if (at > CHUNK) {
      ahead.delete(0, at);
      at = 0;
    }
    byte[] bytes = new byte[CHUNK];
    try {
      int count = stream.read(bytes, 0, CHUNK);
      ended = count < 0;
      String text = codec.decode(bytes, Math.max(0, count), ended);
      ahead.append(text);
      if (newline == null || newline.isEmpty()) {
        ends.see(text, ended);
      }
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
    return true;
  }

  @Override
  Object read(long size) {
    if (size < 0) {
      while (fill()) {
        // until the end
      }
      String rest = translated(ahead.substring(at));
      forget();
      ended = true;
      return rest;
    }
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < size; i++) {
      while (ahead.length() - at < 3 && fill()) {
        // enough for a pair of surrogates, or both halves of a line's end
      }
      if (at >= ahead.length()) {
        break;
      }
      int c = ahead.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\r' && newline == null) {
        if (at < ahead.length() && ahead.charAt(at) == '\n') {
          at++;
        }
        c = '\n';
      }
      text.appendCodePoint(c);
    }
    return text.toString();
  }

  private String translated(String text) {
    return newline == null && text.indexOf('\r') >= 0
        ? text.replace("\r\n", "\n").replace('\r', '\n')
        : text;
  }

  @Override
  Object readLine(long limit) {
    int from = at;
    while (true) {
      int end = lineEnd(from);
      int seen = ahead.length() - at;
      if (end >= 0 || !fillKeeping()) {
        end = end < 0 ? ahead.length() : end;
        String line = ahead.substring(at, end);
        if (limit >= 0 && Text.length(line) > limit) {
          line = line.substring(0, Text.offset(line, (int) limit));
          end = at + line.length();
        }
        at = end;
        return translated(line);
      }
      from = at + Math.max(0, seen - 2); // a line's end may lie across two chunks
    }
  }

  /** Fills without moving what is ahead. */
  private boolean fillKeeping() {
    if (at > 0) {
      ahead.delete(0, at);
      at = 0;
    }
    return fill();
  }

  /** Just past the first line's end from there, or -1 where none is seen yet. */
  private int lineEnd(int from) {
    if (newline != null && !newline.isEmpty()) {
      int found = ahead.indexOf(newline, from);
      return found < 0 ? -1 : found + newline.length();
    }
    for (int i = from; i < ahead.length(); i++) {
      char c = ahead.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        if (i + 1 < ahead.length()) {
          return ahead.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        }
        return ended ? i + 1 : -1;
      }
    }
    return -1;
  }

  @Override
  boolean isEmpty(Object line) {
    return ((String) line).isEmpty();
  }

  @Override
  Object write(Object text) {
    if (!(Wrapped.unwrap(text) instanceof String plain)) {
      throw Errors.type("write() argument must be str, not " + Types.of(text).name());
    }
    writeText(plain);
    return (long) Text.length(plain);
  }

  @Override
  Object seek(long offset, int whence) {
    try {
      if (whence != 0 && offset != 0) {
        throw unsupported("can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
      }
      long target = whence == 0 ? offset : whence == 1 ? tell() : stream.size();
      if (target < 0) {
        throw Errors.value("negative seek position " + target);
      }
      stream.seek(target);
      forget();
      ends.forget();
      return target;
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  long tell() {
    if (!stream.isSeekable()) {
      throw unsupported("underlying stream is not seekable");
    }
    try {
      return stream.position() - codec.encode(ahead.substring(at)).length;
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  Object truncate(Object size) {
    if (!stream.isWritable()) {
      throw unsupported("truncate");
    }
    try {
      flush();
      long length = size == None.NONE ? tell() : ScriptStream.offset(size);
      if (length < 0) {
        throw FileErrors.of(22, null);
      }
      stream.truncate(length);
      return length;
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  @Override
  void release() {
    if (stream == null) {
      return;
    }
    try {
      if (below instanceof BytesFile bytes) {
        bytes.close();
      } else {
        stream.close();
      }
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
    return stream.descriptor();
  }

  private Object binary() {
    if (below == null) {
      checkOpen("buffer");
      below = new BytesFile(stream, name, mode);
    }
    return below;
  }

  private static void declare(TypeMembers members) {
    FileValue.declareAll(members);
    members.constructor(
        "TextIOWrapper(cls, /, *args, **kwargs)",
        "A file of text over a file of bytes.",
        arguments -> new TextFile((Type) arguments[0]));
    members.methodN(
        "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
            + " write_through=False)",
        "The file of bytes, and how its text is written there.",
        TextFile::open);
    members.method(
        "detach(self, /)",
        "The file of bytes below; this one is of no use any more.",
        self -> {
          TextFile file = (TextFile) self;
          file.checkOpen("detach");
          Calls.method(file, "flush");
          Object below = file.binary();
          file.stream = null;
          file.below = null;
          file.detached = true;
          return below;
        });
    members.getter(
        "name",
        "What was opened.",
        self -> {
          TextFile file = (TextFile) self;
          return file.name == null ? Attributes.get(file.binary(), "name") : file.name;
        });
    members.getter(
        "mode",
        "How it was opened.",
        self -> {
          TextFile file = (TextFile) self;
          return file.mode == null ? Attributes.get(file.binary(), "mode") : file.mode;
        });
    members.getter("encoding", "Its encoding.", self -> ((TextFile) self).codec.name());
    members.getter(
        "errors",
        "What becomes of bytes that are no text.",
        self -> ((TextFile) self).codec.errors());
    members.getter(
        "newlines", "The line ends that were read so far.", self -> ((TextFile) self).ends.value());
    members.getter(
        "line_buffering", "Whether lines are flushed.", self -> ((TextFile) self).flushLines);
    members.getter("buffer", "Its bytes.", self -> ((TextFile) self).binary());
    members.methodN(
        "reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,"
            + " write_through=None)",
        "Accepted and ignored: streams are UTF-8.",
        arguments -> None.NONE);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          TextFile file = (TextFile) self;
          file.check();
          return file.show();
        });
  }
}
