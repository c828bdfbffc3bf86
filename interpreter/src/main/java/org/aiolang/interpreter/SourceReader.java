package org.aiolang.interpreter;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiolang.grammar.source.Source;

/**
 * Reads scripts: UTF-8 unless a comment in the first two lines names another encoding (PEP 263),
 * with or without a byte order mark.
 */
public final class SourceReader {
  private static final Pattern ENCODING =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

  private SourceReader() {}

  /** A file that is no readable script; the message tells why, in CPython's words. */
  @SuppressWarnings("serial") // never serialised
  public static final class UnreadableException extends Exception {
    UnreadableException(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Reads a script.
   *
   * @throws UnreadableException where its bytes are no text in its encoding
   */
  public static Source read(Path path, String name) throws IOException, UnreadableException {
    return decode(bytes(path), name);
  }

  /** Not by Files: its channels load the network's library, which is as long as a small script. */
  private static byte[] bytes(Path path) throws IOException {
    try (FileInputStream in = new FileInputStream(path.toFile())) {
      return in.readAllBytes();
    } catch (FileNotFoundException missing) {
      return Files.readAllBytes(path); // for the reason: it may be there and not readable
    }
  }

  /**
   * Decodes a script's bytes.
   *
   * @throws UnreadableException where they are no text in the script's encoding
   */
  public static Source decode(byte[] bytes, String name) throws UnreadableException {
    int start = startsWithMark(bytes) ? 3 : 0;
    Charset charset = declared(bytes, start, name);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    String text;
    try {
      text = decoder.decode(input).toString();
    } catch (CharacterCodingException malformed) {
      throw notDecodable(bytes, input.position(), charset, name);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableException("source code cannot contain null bytes");
    }
    return new Source(name, text);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static Charset declared(byte[] bytes, int start, String name) throws UnreadableException {
    int limit = Math.min(bytes.length, start + 400);
    String head = new String(bytes, start, limit - start, StandardCharsets.ISO_8859_1);
    String[] lines = head.split("\r\n|\r|\n", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher matcher = ENCODING.matcher(lines[i]);
      if (matcher.find()) {
        try {
          return charset(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
          throw new UnreadableException("unknown encoding: " + matcher.group(1));
        }
      }
      if (!lines[i].isBlank() && !lines[i].stripLeading().startsWith("#")) {
        break;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Java knows most of Python's names for encodings; these are the common ones it does not. */
  private static Charset charset(String name) {
    String plain = name.replace('_', '-').toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "latin-1", "latin1", "l1", "iso-latin-1" -> StandardCharsets.ISO_8859_1;
      case "utf-8-sig", "u8" -> StandardCharsets.UTF_8;
      default -> Charset.forName(plain);
    };
  }

  private static UnreadableException notDecodable(
      byte[] bytes, int position, Charset charset, String name) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    String hex = String.format("\\x%02x", bytes[Math.min(position, bytes.length - 1)]);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new UnreadableException(
          "Non-UTF-8 code starting with '"
              + hex
              + "' on line "
              + line
              + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
    }
    return new UnreadableException(
        "'"
            + charset.name().toLowerCase(Locale.ROOT)
            + "' codec can't decode byte "
            + hex.replace("\\", "0")
            + " on line "
            + line);
  }
}
