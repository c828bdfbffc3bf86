package org.aiolang.stdlib.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** {@code open}. */
public final class OpenFunction {
  private OpenFunction() {}

  /** Declares it as a function of a module. */
  public static void declare(ModuleBuilder module, Supplier<OpenFiles> files) {
    module.functionN(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True,"
            + " opener=None)",
        "Open file and return a stream.",
        arguments -> open(arguments, files.get()));
  }

  /**
   * The text of what names a file: a str, bytes, or something with {@code __fspath__}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError for anything else
   */
  public static String path(Object value, String wanted) {
    Object plain = Wrapped.unwrap(value);
    if (plain instanceof String text) {
      return text;
    }
    if (plain instanceof BytesValue bytes) {
      return new String(bytes.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Object method = Attributes.special(value, "__fspath__");
    if (method != null) {
      Object path = Calls.call(method);
      if (path instanceof String text) {
        return text;
      }
      if (path instanceof BytesValue bytes) {
        return new String(bytes.bytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      throw Errors.type(
          "expected "
              + Types.of(value).name()
              + ".__fspath__() to return str or bytes, not "
              + Types.of(path).name());
    }
    throw Errors.type(wanted + ", not " + Types.of(value).name());
  }

  /** A path of a str of a script; an impossible one does not exist. */
  public static Path javaPath(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Errors.value("embedded null byte");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw FileErrors.of(2, text);
    }
  }

  private static Object open(Object[] arguments, OpenFiles files) {
    if (!(arguments[1] instanceof String mode)) {
      throw Errors.type("open() argument 'mode' must be str, not " + Types.of(arguments[1]).name());
    }
    boolean binary = mode.contains("b");
    checkMode(mode, binary);
    if (binary && arguments[3] != None.NONE) {
      throw Errors.value("binary mode doesn't take an encoding argument");
    }
    if (binary && arguments[4] != None.NONE) {
      throw Errors.value("binary mode doesn't take an errors argument");
    }
    if (binary && arguments[5] != None.NONE) {
      throw Errors.value("binary mode doesn't take a newline argument");
    }
    if (arguments[5] instanceof String newline
        && !newline.isEmpty()
        && !newline.equals("\n")
        && !newline.equals("\r")
        && !newline.equals("\r\n")) {
      throw Errors.value("illegal newline value: " + Conversion.repr(newline));
    }
    if (!binary && arguments[2].equals(0L)) {
      throw Errors.value("can't have unbuffered text I/O");
    }
    if (arguments[0] instanceof Long) {
      throw LeftOut.OPEN_DESCRIPTOR.refusal();
    }
    if (arguments[7] != None.NONE) {
      throw LeftOut.OPEN_DESCRIPTOR.refusal();
    }
    if (!Conversion.truth(arguments[6])) {
      throw Errors.value("Cannot use closefd=False with file name");
    }
    String name = path(arguments[0], "expected str, bytes or os.PathLike object");
    Path path = javaPath(name);
    FileErrors.refuseDirectory(path, arguments[0]);
    String plainMode = mode.replace("b", "").replace("t", "");
    TextCodec codec =
        binary
            ? null
            : new TextCodec(
                arguments[3] instanceof String encoding ? encoding : "utf-8",
                arguments[4] instanceof String errors ? errors : "strict");
    files.flush();
    try {
      ByteStream stream = new PathStream(path, order(plainMode), files);
      if (binary && arguments[2].equals(0L)) {
        return new RawFile(stream, arguments[0], mode);
      }
      return binary
          ? new BytesFile(stream, arguments[0], mode)
          : new TextFile(
              stream,
              codec,
              arguments[5] instanceof String newline ? newline : null,
              arguments[0],
              mode,
              arguments[2].equals(1L));
    } catch (IOException e) {
      throw FileErrors.of(e, arguments[0]);
    }
  }

  /** The letter that says what happens to the file, first. */
  static String order(String mode) {
    for (char c : "rwxa".toCharArray()) {
      if (mode.indexOf(c) >= 0) {
        return c + (mode.contains("+") ? "+" : "");
      }
    }
    return mode;
  }

  private static void checkMode(String mode, boolean binary) {
    int kinds = 0;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if ("rwxabt+".indexOf(c) < 0 || mode.indexOf(c, i + 1) >= 0) {
        throw Errors.value("invalid mode: '" + mode + "'");
      }
      kinds += "rwxa".indexOf(c) >= 0 ? 1 : 0;
    }
    if (binary && mode.contains("t")) {
      throw Errors.value("can't have text and binary mode at once");
    }
    if (kinds != 1) {
      throw Errors.value(
          kinds == 0
              ? "Must have exactly one of create/read/write/append mode and at most one plus"
              : "must have exactly one of create/read/write/append mode");
    }
  }
}
