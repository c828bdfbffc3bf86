package org.aiolang.stdlib.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BytesValue;

/**
 * Text to bytes and back for files. Keeps the bytes of a character that a chunk ended in, so one
 * belongs to one file.
 */
final class TextCodec {
  private final String name;
  private final Charset charset;
  private final String errors;
  private final CharsetDecoder decoder;
  private boolean skipMark;
  private byte[] left = {};

  /**
   * @param encoding Python's name of it
   * @param errors strict, ignore, replace, backslashreplace or surrogateescape
   * @throws ScriptError LookupError for an unknown encoding
   */
  TextCodec(String encoding, String errors) {
    this.errors = errors;
    String normal = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
    this.skipMark = normal.equals("utf-8-sig");
    this.charset = charset(encoding, normal);
    this.name = charset == StandardCharsets.UTF_8 ? "utf-8" : normal;
    CodingErrorAction action = CodingErrorAction.REPORT;
    this.decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
  }

  private static Charset charset(String encoding, String normal) {
    switch (normal) {
      case "utf-8", "utf8", "u8", "utf-8-sig", "locale":
        return StandardCharsets.UTF_8;
      case "ascii", "us-ascii", "646":
        return StandardCharsets.US_ASCII;
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "8859":
        return StandardCharsets.ISO_8859_1;
      case "utf-16":
        return StandardCharsets.UTF_16;
      default:
        try {
          return Charset.forName(
              normal.startsWith("cp") ? "windows-" + normal.substring(2) : normal);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown encoding: " + encoding);
        }
    }
  }

  /** Forgets what a chunk ended in: what is decoded next comes from elsewhere in the file. */
  void reset() {
    decoder.reset();
    left = new byte[0];
  }

  /** The name of the error handler. */
  String errors() {
    return errors;
  }

  /** Python's name of the encoding. */
  String name() {
    return name;
  }

  /**
   * The text of more bytes.
   *
   * @param end whether nothing follows
   * @throws ScriptError UnicodeDecodeError
   */
  String decode(byte[] bytes, int count, boolean end) {
    byte[] all = Arrays.copyOf(left, left.length + count);
    System.arraycopy(bytes, 0, all, left.length, count);
    left = new byte[0];
    ByteBuffer in = ByteBuffer.wrap(all);
    if (skipMark && all.length >= 3) {
      skipMark = false;
      if (all[0] == (byte) 0xEF && all[1] == (byte) 0xBB && all[2] == (byte) 0xBF) {
        in.position(3);
      }
    }
    StringBuilder text = new StringBuilder();
    CharBuffer out = CharBuffer.allocate(Math.max(64, all.length + 2));
    while (true) {
      CoderResult result = decoder.decode(in, out, end);
      out.flip();
      text.append(out);
      out.clear();
      if (result.isOverflow()) {
        continue;
      }
      if (result.isUnderflow()) {
        break;
      }
      replaceBytes(all, in, result.length(), text);
    }
    if (in.hasRemaining()) {
      left = Arrays.copyOfRange(all, in.position(), all.length);
    }
    return text.toString();
  }

  private void replaceBytes(byte[] all, ByteBuffer in, int length, StringBuilder text) {
    int at = in.position();
    switch (errors) {
      case "ignore" -> {}
      case "replace" -> text.append('\uFFFD');
      case "backslashreplace" -> {
        for (int i = 0; i < length; i++) {
          text.append(String.format("\\x%02x", all[at + i] & 0xff));
        }
      }
      case "surrogateescape" -> {
        for (int i = 0; i < length; i++) {
          text.append((char) (0xDC00 + (all[at + i] & 0xff)));
        }
      }
      default -> {
        String reason =
            charset == StandardCharsets.US_ASCII
                ? "ordinal not in range(128)"
                : at + length >= all.length && all.length - at < 4 && (all[at] & 0xC0) == 0xC0
                    ? "unexpected end of data"
                    : (all[at] & 0xC0) == 0xC0 && (all[at] & 0xff) < 0xF5 && (all[at] & 0xff) > 0xC1
                        ? "invalid continuation byte"
                        : "invalid start byte";
        throw Errors.with(
            ExceptionTypes.UNICODE_DECODE_ERROR,
            name,
            new BytesValue(all),
            (long) at,
            (long) at + length,
            reason);
      }
    }
    in.position(at + length);
  }

  /**
   * The bytes of a text.
   *
   * @throws ScriptError UnicodeEncodeError
   */
  byte[] encode(String text) {
    if (charset == StandardCharsets.UTF_8) {
      if (!hasLoneSurrogate(text)) {
        return text.getBytes(StandardCharsets.UTF_8);
      }
    } else {
      CharsetEncoder encoder = charset.newEncoder();
      if (encoder.canEncode(text)) {
        return text.getBytes(charset);
      }
    }
    CharsetEncoder encoder = charset.newEncoder();
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    int index = 0;
    for (int at = 0; at < text.length(); index++) {
      int c = text.codePointAt(at);
      String one = text.substring(at, at + Character.charCount(c));
      at += one.length();
      if (encoder.canEncode(one)) {
        bytes.writeBytes(one.getBytes(charset));
        continue;
      }
      boolean escape = c >= 0xDC80 && c <= 0xDCFF;
      switch (errors.equals("surrogateescape") && !escape ? "strict" : errors) {
        case "ignore" -> {}
        case "replace" -> bytes.write('?');
        case "backslashreplace" -> bytes.writeBytes(escaped(c).getBytes(charset));
        case "surrogateescape" -> bytes.write(c - 0xDC00);
        default ->
            throw Errors.with(
                ExceptionTypes.UNICODE_ENCODE_ERROR,
                name,
                text,
                (long) index,
                index + 1L,
                charset == StandardCharsets.UTF_8
                    ? "surrogates not allowed"
                    : "ordinal not in range("
                        + (charset == StandardCharsets.ISO_8859_1 ? 256 : 128)
                        + ")");
      }
    }
    return bytes.toByteArray();
  }

  private static String escaped(int c) {
    return c <= 0xff
        ? String.format("\\x%02x", c)
        : c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return true;
        }
      }
    }
    return false;
  }
}
