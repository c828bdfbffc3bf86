package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads values as CPython's {@code repr} writes them, for tables recorded from it. */
final class Literals {
  private final String text;
  private int at;

  private Literals(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Literals literals = new Literals(text);
    Object value = literals.value();
    if (literals.at != text.length()) {
      throw new IllegalArgumentException("at " + literals.at + " of " + text);
    }
    return value;
  }

  private Object value() {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return string(false);
    }
    if (c == 'b' && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '"')) {
      at++;
      return new BytesValue(latin(string(true)));
    }
    if (c == '(') {
      at++;
      return new TupleValue(items(')'));
    }
    if (c == '[') {
      at++;
      return new ListValue(items(']'));
    }
    if (c == '{') {
      return braces();
    }
    int start = at;
    while (at < text.length() && ",)]}: ".indexOf(text.charAt(at)) < 0 && text.charAt(at) != '(') {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "None":
        return None.NONE;
      case "True":
        return true;
      case "False":
        return false;
      case "inf":
        return Double.POSITIVE_INFINITY;
      case "-inf":
        return Double.NEGATIVE_INFINITY;
      case "nan":
        return Double.NaN;
      case "slice":
        at++;
        Object[] parts = items(')');
        return new SliceValue(parts[0], parts[1], parts[2]);
      case "complex":
        at++;
        Object[] numbers = items(')');
        return new ComplexValue((Double) numbers[0], (Double) numbers[1]);
      case "bytearray":
        at++;
        return new ByteArrayValue(((BytesValue) items(')')[0]).bytes().clone());
      case "set()":
        return new SetValue();
      default:
        break;
    }
    if (word.matches("-?\\d+")) {
      BigInteger number = new BigInteger(word);
      return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }
    return Double.parseDouble(word);
  }

  private Object[] items(char close) {
    List<Object> items = new ArrayList<>();
    while (text.charAt(at) != close) {
      items.add(value());
      if (text.charAt(at) == ',') {
        at++;
      }
      if (text.charAt(at) == ' ') {
        at++;
      }
    }
    at++;
    return items.toArray();
  }

  private Object braces() {
    at++;
    DictValue dict = new DictValue();
    SetValue set = null;
    while (text.charAt(at) != '}') {
      Object key = value();
      if (text.charAt(at) == ':') {
        at += 2;
        dict.put(key, value());
      } else {
        set = set == null ? new SetValue() : set;
        set.add(key);
      }
      if (text.charAt(at) == ',') {
        at += 2;
      }
    }
    at++;
    return set == null ? dict : set;
  }

  private static byte[] latin(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private String string(boolean bytes) {
    char quote = text.charAt(at++);
    StringBuilder out = new StringBuilder();
    while (text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(at++);
      int digits = 0;
      switch (c) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'x' -> digits = 2;
        case 'u' -> digits = 4;
        case 'U' -> digits = 8;
        default -> out.append(c);
      }
      if (digits > 0) {
        out.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
        at += digits;
      }
    }
    at++;
    return out.toString();
  }
}
