package org.aiolang.stdlib.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The module {@code binascii}. */
public final class BinasciiModule {
  static final Type ERROR =
      Type.builtin("binascii", "Error", ExceptionTypes.VALUE_ERROR, members -> {});

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private BinasciiModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder("binascii", "Conversion between binary data and ASCII")
            .value("Error", ERROR);
    for (String name : new String[] {"hexlify", "b2a_hex"}) {
      module.functionN(
          name + "(data, sep=<unset>, bytes_per_sep=1)",
          "Hexadecimal representation of binary data.",
          a -> {
            BytesValue data = new BytesValue(BytesArguments.bytes(a[0]));
            Object text =
                a[1] == null ? Calls.method(data, "hex") : Calls.method(data, "hex", a[1], a[2]);
            return new BytesValue(((String) text).getBytes(StandardCharsets.ISO_8859_1));
          });
    }
    for (String name : new String[] {"unhexlify", "a2b_hex"}) {
      module.function(
          name + "(hexstr, /)",
          "Binary data of hexadecimal representation.",
          text -> new BytesValue(unhex(ascii(text))));
    }
    module.function(
        "b2a_base64(data, /, *, newline=True)",
        "Base64-code line of data.",
        (data, newline) -> {
          byte[] coded = Base64.getEncoder().encode(BytesArguments.bytes(data));
          if (Conversion.truth(newline)) {
            coded = Arrays.copyOf(coded, coded.length + 1);
            coded[coded.length - 1] = '\n';
          }
          return new BytesValue(coded);
        });
    module.function(
        "a2b_base64(data, /, *, strict_mode=False)",
        "Decode a line of base64 data.",
        (data, strict) -> new BytesValue(base64(ascii(data), Conversion.truth(strict))));
    module.function(
        "crc32(data, crc=0, /)",
        "Compute CRC-32 incrementally.",
        (data, start) -> crc32(BytesArguments.bytes(data), (Long) Conversion.index(start)));
    return module.build();
  }

  /** CRC-32, or one that goes on from an earlier one. */
  private static long crc32(byte[] data, long start) {
    if (start == 0) {
      Checksum crc = new CRC32();
      crc.update(data);
      return crc.getValue();
    }
    int crc = ~(int) start;
    for (byte each : data) {
      crc ^= each & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = crc >>> 1 ^ (0xedb88320 & -(crc & 1));
      }
    }
    return ~crc & 0xffffffffL;
  }

  static ScriptError error(String message) {
    return Errors.with(ERROR, message);
  }

  /** ASCII data: a str of ASCII only or bytes. */
  static String ascii(Object data) {
    if (Wrapped.unwrap(data) instanceof String text) {
      if (!text.chars().allMatch(c -> c < 128)) {
        throw Errors.value("string argument should contain only ASCII characters");
      }
      return text;
    }
    byte[] bytes = BytesArguments.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.type(
          "argument should be bytes, buffer or ASCII string, not '" + Types.of(data).name() + "'");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] unhex(String text) {
    if (text.length() % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] out = new byte[text.length() / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(text.charAt(2 * i), 16);
      int low = Character.digit(text.charAt(2 * i + 1), 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return out;
  }

  /** Decodes base64; characters of no meaning are skipped unless it is strict. */
  static byte[] base64(String text, boolean strict) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3 / 4);
    if (strict && text.startsWith("=")) {
      throw error("Leading padding not allowed");
    }
    int quad = 0;
    int left = 0;
    int padding = 0;
    boolean padded = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=') {
        padded = true;
        if (quad >= 2 && quad + ++padding >= 4) {
          if (strict && i + 1 < text.length()) {
            throw error("Excess data after padding");
          }
          return out.toByteArray();
        }
        if (strict && quad == 0) {
          throw error("Excess padding not allowed");
        }
        continue;
      }
      int value = ALPHABET.indexOf(c);
      if (value < 0) {
        if (strict) {
          throw error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && padded) {
        throw error("Discontinuous padding not allowed");
      }
      padding = 0;
      switch (quad) {
        case 0 -> left = value;
        case 1 -> out.write(left << 2 | value >> 4);
        case 2 -> out.write(left << 4 | value >> 2);
        default -> out.write(left << 6 | value);
      }
      left = quad == 0 ? value : quad == 1 ? value & 15 : quad == 2 ? value & 3 : 0;
      quad = quad + 1 & 3;
    }
    if (quad == 1) {
      throw error(
          "Invalid base64-encoded string: number of data characters ("
              + (out.size() / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (quad != 0) {
      throw error("Incorrect padding");
    }
    return out.toByteArray();
  }
}
