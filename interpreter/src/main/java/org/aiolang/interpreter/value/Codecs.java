package org.aiolang.interpreter.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/**
 * Text as bytes and back, in the encodings and with the error handlers of "Standard Encodings" and
 * "Error Handlers" in CPython's documentation of {@code codecs}. Encodings other than Unicode's,
 * ASCII and Latin-1 are the JDK's.
 */
public final class Codecs {
  private Codecs() {}

  /**
   * {@code text.encode(encoding, handler)}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError UnicodeEncodeError, LookupError
   */
  public static byte[] encode(String text, String encoding, String handler) {
    return switch (canonical(encoding)) {
      case "utf-8" -> utf8(text, handler);
      case "utf-8-sig" -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 3);
        out.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        out.writeBytes(utf8(text, handler));
        yield out.toByteArray();
      }
      case "ascii" -> narrow(text, "ascii", 128, handler);
      case "latin-1" -> narrow(text, "latin-1", 256, handler);
      case "utf-16" -> new UtfEncoder(text, "utf-16", handler, 2, false).encode(true);
      case "utf-16-le" -> new UtfEncoder(text, "utf-16-le", handler, 2, false).encode(false);
      case "utf-16-be" -> new UtfEncoder(text, "utf-16-be", handler, 2, true).encode(false);
      case "utf-32" -> new UtfEncoder(text, "utf-32", handler, 4, false).encode(true);
      case "utf-32-le" -> new UtfEncoder(text, "utf-32-le", handler, 4, false).encode(false);
      case "utf-32-be" -> new UtfEncoder(text, "utf-32-be", handler, 4, true).encode(false);
      case "unicode-escape" -> escaped(text);
      case "raw-unicode-escape" -> rawEscaped(text);
      default -> new TableEncoder(text, charset(encoding), handler).encode();
    };
  }

  /**
   * {@code bytes.decode(encoding, handler)}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError UnicodeDecodeError, LookupError
   */
  public static String decode(byte[] bytes, String encoding, String handler) {
    return switch (canonical(encoding)) {
      case "utf-8" -> new Decoder(bytes, "utf-8", handler).utf8(0);
      case "utf-8-sig" -> new Decoder(bytes, "utf-8", handler).utf8(hasUtf8Mark(bytes) ? 3 : 0);
      case "ascii" -> new Decoder(bytes, "ascii", handler).ascii();
      case "latin-1" -> new String(bytes, StandardCharsets.ISO_8859_1);
      case "utf-16" -> new Decoder(bytes, "utf-16", handler).utf16();
      case "utf-16-le" -> new Decoder(bytes, "utf-16-le", handler).utf16(0, false);
      case "utf-16-be" -> new Decoder(bytes, "utf-16-be", handler).utf16(0, true);
      case "utf-32" -> new Decoder(bytes, "utf-32", handler).utf32();
      case "utf-32-le" -> new Decoder(bytes, "utf-32-le", handler).utf32(0, false);
      case "utf-32-be" -> new Decoder(bytes, "utf-32-be", handler).utf32(0, true);
      case "unicode-escape" -> new Decoder(bytes, "unicodeescape", handler).escapes();
      case "raw-unicode-escape" -> new Decoder(bytes, "rawunicodeescape", handler).rawEscapes();
      default -> new Decoder(bytes, "charmap", handler).table(charset(encoding));
    };
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static String canonical(String encoding) {
    String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (name) {
      case "utf8", "u8", "utf", "cp65001" -> "utf-8";
      case "us-ascii", "646", "ansi-x3.4-1968" -> "ascii";
      case "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819" -> "latin-1";
      case "utf16", "u16" -> "utf-16";
      case "utf-16le", "utf16-le" -> "utf-16-le";
      case "utf-16be", "utf16-be" -> "utf-16-be";
      case "utf32", "u32" -> "utf-32";
      case "utf-32le", "utf32-le" -> "utf-32-le";
      case "utf-32be", "utf32-be" -> "utf-32-be";
      case "utf-8sig", "utf8-sig" -> "utf-8-sig";
      default -> name;
    };
  }

  private static Charset charset(String encoding) {
    String name = canonical(encoding);
    try {
      return Charset.forName(
          name.matches("cp125\\d")
              ? "windows-" + name.substring(2)
              : name.replaceFirst("^iso8859-", "iso-8859-"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown encoding: " + encoding);
    }
  }

  private static byte[] utf8(String text, String handler) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new UtfEncoder(text, "utf-8", handler, 1, false).encode(false);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] narrow(String text, String encoding, int limit, String handler) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= limit) {
        return new NarrowEncoder(text, encoding, limit, handler).encode();
      }
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\\') {
            out.append("\\\\");
          } else if (point >= ' ' && point < 127) {
            out.append((char) point);
          } else {
            Quoting.escape(point, out);
          }
        });
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Only what is no Latin-1 is escaped, backslashes are not. */
  private static byte[] rawEscaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point < 256) {
            out.append((char) point);
          } else {
            Quoting.escape(point, out);
          }
        });
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What encoders share: walking the text, and what to do with characters that do not go. */
  private abstract static class Encoder {
    final String text;
    final String name;
    final String handler;
    final ByteArrayOutputStream out;

    Encoder(String text, String name, String handler) {
      this.text = text;
      this.name = name;
      this.handler = handler;
      this.out = new ByteArrayOutputStream(text.length() + 16);
    }

    abstract boolean has(int point);

    abstract void put(int point);

    abstract String reason();

    /** How many bytes a character takes at least. */
    int unitSize() {
      return 1;
    }

    /** Whether neighbouring characters that do not go make one error. */
    boolean collects() {
      return true;
    }

    /**
     * Writes a surrogate as {@code surrogatepass} wants it; false where the encoding has no such
     * form.
     */
    boolean pass(int point) {
      return false;
    }

    final byte[] encode() {
      int index = 0;
      for (int at = 0; at < text.length(); ) {
        int point = text.codePointAt(at);
        if (has(point)) {
          put(point);
          at += Character.charCount(point);
          index++;
          continue;
        }
        int first = index;
        int begin = at;
        do {
          at += Character.charCount(point);
          index++;
        } while (collects() && at < text.length() && !has(point = text.codePointAt(at)));
        handle(begin, at, first, index);
      }
      return out.toByteArray();
    }

    private void handle(int begin, int end, int first, int last) {
      switch (handler) {
        case "ignore" -> {}
        case "replace" -> {
          for (int i = first; i < last; i++) {
            put('?');
          }
        }
        case "backslashreplace", "namereplace", "xmlcharrefreplace" ->
            text.substring(begin, end)
                .codePoints()
                .forEach(point -> substitute(point).chars().forEach(this::put));
        case "surrogateescape", "surrogatepass" -> surrogates(begin, end, first, last);
        case "strict" -> throw failure(first, last);
        default -> throw unknownHandler(handler);
      }
    }

    private void surrogates(int begin, int end, int first, int last) {
      boolean escape = handler.equals("surrogateescape");
      int index = first;
      for (int at = begin; at < end; index++) {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        if (escape && point >= 0xdc80 && point <= 0xdcff && unitSize() == 1) {
          out.write(point - 0xdc00);
        } else if (escape || point < 0xd800 || point > 0xdfff || !pass(point)) {
          throw failure(first, last);
        }
      }
    }

    private String substitute(int point) {
      StringBuilder shown = new StringBuilder();
      if (handler.equals("xmlcharrefreplace")) {
        return shown.append("&#").append(point).append(';').toString();
      }
      shown.append('\\');
      String itsName = handler.equals("namereplace") ? Character.getName(point) : null;
      if (itsName != null && Character.getType(point) != Character.SURROGATE) {
        return shown.append("N{").append(itsName).append('}').toString();
      }
      Quoting.numeric(point, shown);
      return shown.toString();
    }

    final RuntimeException failure(int first, int last) {
      return UnicodeErrors.encode(name, text, first, last, reason());
    }
  }

  /** ASCII and Latin-1. */
  private static final class NarrowEncoder extends Encoder {
    private final int limit;

    NarrowEncoder(String text, String name, int limit, String handler) {
      super(text, name, handler);
      this.limit = limit;
    }

    @Override
    boolean has(int point) {
      return point < limit;
    }

    @Override
    void put(int point) {
      out.write(point);
    }

    @Override
    String reason() {
      return "ordinal not in range(" + limit + ")";
    }
  }

  /** UTF-8, UTF-16 and UTF-32, by the size of their units. */
  private static final class UtfEncoder extends Encoder {
    private final int unit;
    private final boolean bigEndian;

    UtfEncoder(String text, String name, String handler, int unit, boolean bigEndian) {
      super(text, name, handler);
      this.unit = unit;
      this.bigEndian = bigEndian;
    }

    byte[] encode(boolean marked) {
      if (marked) {
        put(0xfeff);
      }
      return encode();
    }

    @Override
    boolean has(int point) {
      return point < 0xd800 || point > 0xdfff;
    }

    @Override
    int unitSize() {
      return unit;
    }

    @Override
    boolean collects() {
      return unit == 1;
    }

    @Override
    boolean pass(int point) {
      put(point);
      return true;
    }

    @Override
    void put(int point) {
      switch (unit) {
        case 1 -> {
          if (point < 0x80) {
            out.write(point);
          } else if (point < 0x800) {
            out.write(0xc0 | point >> 6);
            out.write(0x80 | point & 0x3f);
          } else if (point < 0x10000) {
            out.write(0xe0 | point >> 12);
            out.write(0x80 | point >> 6 & 0x3f);
            out.write(0x80 | point & 0x3f);
          } else {
            out.write(0xf0 | point >> 18);
            out.write(0x80 | point >> 12 & 0x3f);
            out.write(0x80 | point >> 6 & 0x3f);
            out.write(0x80 | point & 0x3f);
          }
        }
        case 2 -> {
          if (point < 0x10000) {
            write(point, 2);
          } else {
            write(Character.highSurrogate(point), 2);
            write(Character.lowSurrogate(point), 2);
          }
        }
        default -> write(point, 4);
      }
    }

    private void write(int number, int size) {
      for (int i = 0; i < size; i++) {
        out.write(number >> 8 * (bigEndian ? size - 1 - i : i));
      }
    }

    @Override
    String reason() {
      return "surrogates not allowed";
    }
  }

  /** An encoding of the JDK. */
  private static final class TableEncoder extends Encoder {
    private final Charset charset;
    private final java.nio.charset.CharsetEncoder encoder;

    TableEncoder(String text, Charset charset, String handler) {
      super(text, "charmap", handler);
      this.charset = charset;
      this.encoder = charset.newEncoder();
    }

    @Override
    boolean has(int point) {
      return encoder.canEncode(Text.of(point));
    }

    @Override
    void put(int point) {
      out.writeBytes(Text.of(point).getBytes(charset));
    }

    @Override
    String reason() {
      return "character maps to <undefined>";
    }
  }

  static RuntimeException unknownHandler(String handler) {
    return Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '" + handler + "'");
  }
}
