package org.aiolang.interpreter.value;

import java.io.ByteArrayOutputStream;
import org.aiolang.interpreter.error.Errors;

/** What {@code bytes(…)} and {@code bytearray(…)} make of their arguments. */
final class BytesConstruction {
  private BytesConstruction() {}

  /**
   * The bytes, an array of its own.
   *
   * @param kind the class's name, for messages
   */
  static byte[] source(Object source, Object encoding, Object errors, String kind) {
    if (encoding != null || errors != null) {
      String name = encoding == null ? "utf-8" : StrArguments.named(encoding, kind, "encoding");
      String handler = errors == null ? "strict" : StrArguments.named(errors, kind, "errors");
      if (source != null && Wrapped.unwrap(source) instanceof String text) {
        return Codecs.encode(text, name, handler);
      }
      throw Errors.type("encoding without a string argument");
    }
    if (source == null) {
      return new byte[0];
    }
    byte[] bytes = BytesArguments.bytesOrNull(source);
    if (bytes != null && Types.of(source).isBuiltin()) {
      return bytes.clone();
    }
    Object method = Types.of(source).lookup("__bytes__");
    if (method != null && kind.equals("bytes")) {
      Object result = SpecialMethods.call(method, source);
      if (!(result instanceof BytesValue made)) {
        throw Errors.type("__bytes__ returned non-bytes (type " + Types.of(result).name() + ")");
      }
      return made.bytes();
    }
    if (bytes != null) {
      return bytes.clone();
    }
    if (Wrapped.unwrap(source) instanceof String) {
      throw Errors.type("string argument without an encoding");
    }
    Object number = Conversion.indexOrNull(source);
    if (number != null) {
      if (Integers.signum(number) < 0) {
        throw Errors.value("negative count");
      }
      return new byte[Conversion.indexInt(number, null)];
    }
    if (!Iteration.isIterable(source)) {
      throw Errors.type("cannot convert '" + Types.of(source).name() + "' object to " + kind);
    }
    return items(
        source,
        kind.equals("bytes") ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
  }

  /** The numbers that an iterable gives, a byte each. */
  static byte[] items(Object iterable, String outOfRange) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      out.write(BytesArguments.item(item, outOfRange));
    }
    return out.toByteArray();
  }

  static byte[] fromHex(Object given) {
    if (!(Wrapped.unwrap(given) instanceof String text)) {
      throw Errors.type("fromhex() argument must be str, not " + StrArguments.given(given));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      if (BytesSearch.isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int high = digit(text, at);
      int low = high < 0 ? -1 : digit(text, at + 1);
      if (low < 0) {
        throw Errors.value(
            "non-hexadecimal number found in fromhex() arg at position "
                + text.codePointCount(0, Math.min(text.length(), high < 0 ? at : at + 1)));
      }
      out.write(high << 4 | low);
      at += 2;
    }
    return out.toByteArray();
  }

  private static int digit(String text, int at) {
    return at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
  }
}
