package org.aiolang.interpreter.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.error.Errors;

/** Turns bytes into text, with the places and reasons of errors as CPython gives them. */
final class Decoder {
  private final byte[] bytes;
  private final String handler;
  private String name;
  private StringBuilder out;

  Decoder(byte[] bytes, String name, String handler) {
    this.bytes = bytes;
    this.name = name;
    this.handler = handler;
  }

  String ascii() {
    boolean pure = true;
    for (byte each : bytes) {
      pure &= each >= 0;
    }
    if (pure) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    out = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      if (bytes[at] >= 0) {
        out.append((char) bytes[at++]);
      } else {
        at = handle(at, at + 1, "ordinal not in range(128)");
      }
    }
    return out.toString();
  }

  String utf8(int start) {
    String quick = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // The JDK marks what it could not read; text that has the mark itself takes the long way too.
    if (quick.indexOf('\ufffd') < 0) {
      return quick;
    }
    out = new StringBuilder(bytes.length);
    for (int at = start; at < bytes.length; ) {
      int first = bytes[at] & 0xff;
      if (first < 0x80) {
        out.append((char) first);
        at++;
        continue;
      }
      int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
      if (size == 0) {
        at = handle(at, at + 1, "invalid start byte");
        continue;
      }
      int good = 1;
      while (good < size && at + good < bytes.length && continues(first, good, bytes[at + good])) {
        good++;
      }
      if (good < size) {
        boolean ended = at + good == bytes.length;
        at = handle(at, at + good, ended ? "unexpected end of data" : "invalid continuation byte");
        continue;
      }
      int point = first & (size == 2 ? 0x1f : size == 3 ? 0x0f : 0x07);
      for (int i = 1; i < size; i++) {
        point = point << 6 | bytes[at + i] & 0x3f;
      }
      out.appendCodePoint(point);
      at += size;
    }
    return out.toString();
  }

  private static boolean continues(int first, int place, byte given) {
    int next = given & 0xff;
    if (next < 0x80 || next > 0xbf) {
      return false;
    }
    if (place > 1) {
      return true;
    }
    return switch (first) {
      case 0xe0 -> next >= 0xa0;
      case 0xed -> next < 0xa0;
      case 0xf0 -> next >= 0x90;
      case 0xf4 -> next < 0x90;
      default -> true;
    };
  }

  String utf16() {
    boolean big = bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
    boolean little = bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
    name = big ? "utf-16-be" : "utf-16-le";
    return utf16(big || little ? 2 : 0, big);
  }

  String utf16(int start, boolean big) {
    out = new StringBuilder(bytes.length / 2);
    int at = start;
    while (at < bytes.length) {
      if (at + 1 == bytes.length) {
        at = handle(at, at + 1, "truncated data");
        continue;
      }
      char unit = unit(at, big);
      if (!Character.isSurrogate(unit)) {
        out.append(unit);
        at += 2;
      } else if (Character.isLowSurrogate(unit)) {
        at = handle(at, at + 2, "illegal encoding");
      } else if (at + 3 >= bytes.length) {
        at = handle(at, bytes.length, "unexpected end of data");
      } else if (Character.isLowSurrogate(unit(at + 2, big))) {
        out.append(unit).append(unit(at + 2, big));
        at += 4;
      } else {
        at = handle(at, at + 2, "illegal UTF-16 surrogate");
      }
    }
    return out.toString();
  }

  private char unit(int at, boolean big) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return (char) (big ? first << 8 | second : second << 8 | first);
  }

  String utf32() {
    int mark = bytes.length < 4 ? 0 : number(0, true);
    boolean big = mark == 0xfeff;
    name = big ? "utf-32-be" : "utf-32-le";
    return utf32(big || mark == 0xfffe0000 ? 4 : 0, big);
  }

  String utf32(int start, boolean big) {
    out = new StringBuilder(bytes.length / 4);
    for (int at = start; at < bytes.length; ) {
      if (at + 4 > bytes.length) {
        at = handle(at, bytes.length, "truncated data");
        continue;
      }
      int point = number(at, big);
      if (point < 0 || point > Character.MAX_CODE_POINT) {
        at = handle(at, at + 4, "code point not in range(0x110000)");
      } else if (point >= 0xd800 && point <= 0xdfff) {
        at = handle(at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
      } else {
        out.appendCodePoint(point);
        at += 4;
      }
    }
    return out.toString();
  }

  private int number(int at, boolean big) {
    int number = 0;
    for (int i = 0; i < 4; i++) {
      number = number << 8 | bytes[big ? at + i : at + 3 - i] & 0xff;
    }
    return number;
  }

  /** An encoding of the JDK. */
  String table(Charset charset) {
    out = new StringBuilder(bytes.length);
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer some = CharBuffer.allocate(256);
    while (true) {
      CoderResult result = decoder.decode(in, some, true);
      out.append(some.flip());
      some.clear();
      if (result.isError()) {
        int at = in.position();
        in.position(handle(at, at + result.length(), "character maps to <undefined>"));
        decoder.reset();
      } else if (result.isUnderflow()) {
        return out.toString();
      }
    }
  }

  /** The escapes of string literals. */
  String escapes() {
    out = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      char c = (char) (bytes[at] & 0xff);
      if (c != '\\') {
        out.append(c);
        at++;
        continue;
      }
      if (at + 1 == bytes.length) {
        at = handle(at, at + 1, "\\ at end of string");
        continue;
      }
      char next = (char) (bytes[at + 1] & 0xff);
      int simple = "\n\\'\"abfnrtv".indexOf(next);
      int digits = next == 'x' ? 2 : next == 'u' ? 4 : next == 'U' ? 8 : 0;
      if (simple >= 0) {
        out.append(
            simple == 0 ? "" : "\0\\'\"\u0007\b\f\n\r\t\u000b".substring(simple, simple + 1));
        at += 2;
      } else if (digits > 0) {
        at = hexadecimal(at, digits);
      } else if (next >= '0' && next <= '7') {
        int value = 0;
        int i = at + 1;
        for (; i < bytes.length && i < at + 4 && bytes[i] >= '0' && bytes[i] <= '7'; i++) {
          value = value * 8 + bytes[i] - '0';
        }
        out.append((char) value);
        at = i;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /**
   * Those of raw string literals: {@code \\u} and {@code \\U} behind an even number of backslashes.
   */
  String rawEscapes() {
    out = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      char c = (char) (bytes[at] & 0xff);
      if (c != '\\' || at + 1 == bytes.length) {
        out.append(c);
        at++;
      } else if (bytes[at + 1] == 'u' || bytes[at + 1] == 'U') {
        at = hexadecimal(at, bytes[at + 1] == 'u' ? 4 : 8);
      } else {
        out.append(c).append((char) (bytes[at + 1] & 0xff));
        at += 2;
      }
    }
    return out.toString();
  }

  private int hexadecimal(int at, int digits) {
    long value = 0;
    int i = at + 2;
    for (; i < bytes.length && i < at + 2 + digits; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        break;
      }
      value = value * 16 + digit;
    }
    if (i < at + 2 + digits) {
      String form = "\\" + (char) bytes[at + 1] + "X".repeat(digits);
      return handle(at, i, "truncated " + form + " escape");
    }
    if (value > Character.MAX_CODE_POINT) {
      return handle(at, i, "illegal Unicode character");
    }
    out.appendCodePoint((int) value);
    return i;
  }

  /**
   * Does what the error handler says with the bytes from {@code start} to before {@code end};
   * answers where to go on.
   */
  private int handle(int start, int end, String reason) {
    switch (handler) {
      case "ignore" -> {}
      case "replace" -> out.append('\ufffd');
      case "backslashreplace" -> {
        for (int i = start; i < end; i++) {
          out.append('\\');
          Quoting.numeric(bytes[i] & 0xff, out);
        }
      }
      case "surrogateescape" -> {
        if (bytes[start] >= 0) {
          throw failure(start, end, reason);
        }
        int at = start;
        for (; at < end && bytes[at] < 0; at++) {
          out.append((char) (0xdc00 + (bytes[at] & 0xff)));
        }
        return at;
      }
      case "surrogatepass" -> {
        return pass(start, end, reason);
      }
      case "xmlcharrefreplace", "namereplace" ->
          throw Errors.type("don't know how to handle UnicodeDecodeError in error callback");
      case "strict" -> throw failure(start, end, reason);
      default -> throw Codecs.unknownHandler(handler);
    }
    return end;
  }

  private int pass(int start, int end, String reason) {
    int unit = name.startsWith("utf-8") ? 3 : name.startsWith("utf-16") ? 2 : 4;
    if (name.startsWith("utf") && start + unit <= bytes.length) {
      boolean big = name.endsWith("be");
      int point =
          switch (unit) {
            case 3 ->
                (bytes[start] & 0xf0) == 0xe0
                        && (bytes[start + 1] & 0xc0) == 0x80
                        && (bytes[start + 2] & 0xc0) == 0x80
                    ? (bytes[start] & 0x0f) << 12
                        | (bytes[start + 1] & 0x3f) << 6
                        | bytes[start + 2] & 0x3f
                    : 0;
            case 2 -> unit(start, big);
            default -> number(start, big);
          };
      if (point >= 0xd800 && point <= 0xdfff) {
        out.append((char) point);
        return start + unit;
      }
    }
    throw failure(start, end, reason);
  }

  private RuntimeException failure(int start, int end, String reason) {
    return UnicodeErrors.decode(name, bytes, start, end, reason);
  }
}
