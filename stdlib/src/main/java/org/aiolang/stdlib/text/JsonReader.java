package org.aiolang.stdlib.text;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/**
 * Reads one JSON document; offsets are into the Java string. Errors and their places are those of
 * CPython's scanner.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 5000;

  /** What a document's parts become; a null function is the usual value. */
  record Hooks(
      Object object,
      Object pairs,
      Object parseFloat,
      Object parseInt,
      Object parseConstant,
      boolean strict) {
    static final Hooks NONE = new Hooks(null, null, null, null, null, true);
  }

  private final String text;
  private final Hooks hooks;
  private final Map<String, String> keys = new HashMap<>();
  private int at;
  private int depth;

  JsonReader(String text, Hooks hooks) {
    this.text = text;
    this.hooks = hooks;
  }

  /** The value that is the whole document. */
  Object document() {
    skip();
    Object value = value();
    skip();
    if (at < text.length()) {
      throw error("Extra data", at);
    }
    return value;
  }

  /** The value that starts at an offset. */
  Object valueAt(int offset) {
    at = offset;
    return value();
  }

  /** Where the last value ended. */
  int offset() {
    return at;
  }

  private RuntimeException error(String message, int offset) {
    return JsonErrors.at(message, text, offset);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      at++;
    }
  }

  private Object value() {
    char c = peek();
    switch (c) {
      case '"':
        return string();
      case '{':
        return nested("object");
      case '[':
        return nested("array");
      case 'n':
        if (take("null")) {
          return None.NONE;
        }
        break;
      case 't':
        if (take("true")) {
          return true;
        }
        break;
      case 'f':
        if (take("false")) {
          return false;
        }
        break;
      case 'N':
        if (take("NaN")) {
          return constant("NaN", Double.NaN);
        }
        break;
      case 'I':
        if (take("Infinity")) {
          return constant("Infinity", Double.POSITIVE_INFINITY);
        }
        break;
      case '-':
        if (take("-Infinity")) {
          return constant("-Infinity", Double.NEGATIVE_INFINITY);
        }
        break;
      default:
        break;
    }
    return number();
  }

  private boolean take(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private Object constant(String name, double value) {
    return hooks.parseConstant == null ? (Object) value : Calls.call(hooks.parseConstant, name);
  }

  private Object nested(String kind) {
    if (++depth > MAX_DEPTH) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while decoding a JSON "
              + kind
              + " from a unicode string");
    }
    Object value = kind.equals("array") ? array() : object();
    depth--;
    return value;
  }

  private Object array() {
    ListValue list = new ListValue();
    at++;
    skip();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.append(value());
      skip();
      char c = peek();
      if (c == ']') {
        at++;
        return list;
      }
      if (c != ',') {
        throw error("Expecting ',' delimiter", at);
      }
      int comma = at++;
      skip();
      if (peek() == ']') {
        throw error("Illegal trailing comma before end of array", comma);
      }
    }
  }

  private Object object() {
    ListValue pairs = hooks.pairs == null ? null : new ListValue();
    DictValue dict = pairs == null ? new DictValue() : null;
    at++;
    skip();
    if (peek() == '}') {
      at++;
    } else {
      members(pairs, dict);
    }
    if (pairs != null) {
      return Calls.call(hooks.pairs, pairs);
    }
    return hooks.object == null ? dict : Calls.call(hooks.object, dict);
  }

  private void members(ListValue pairs, DictValue dict) {
    while (true) {
      if (peek() != '"') {
        throw error("Expecting property name enclosed in double quotes", at);
      }
      String read = string();
      String key = keys.computeIfAbsent(read, same -> same);
      skip();
      if (peek() != ':') {
        throw error("Expecting ':' delimiter", at);
      }
      at++;
      skip();
      Object value = value();
      if (pairs == null) {
        dict.put(key, value);
      } else {
        pairs.append(new TupleValue(key, value));
      }
      skip();
      char c = peek();
      if (c == '}') {
        at++;
        return;
      }
      if (c != ',') {
        throw error("Expecting ',' delimiter", at);
      }
      int comma = at++;
      skip();
      if (peek() == '}') {
        throw error("Illegal trailing comma before end of object", comma);
      }
    }
  }

  private Object number() {
    int start = at;
    int end = at;
    if (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    if (end >= text.length() || !isDigit(end)) {
      throw error("Expecting value", start);
    }
    if (text.charAt(end) == '0') {
      end++;
    } else {
      end = digits(end);
    }
    boolean whole = true;
    if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
      whole = false;
      end = digits(end + 1);
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < text.length()
          && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
        exponent++;
      }
      if (isDigit(exponent)) {
        whole = false;
        end = digits(exponent);
      }
    }
    at = end;
    if (whole) {
      if (end - start < 18 && hooks.parseInt == null) {
        return Long.parseLong(text, start, end, 10);
      }
      String shown = text.substring(start, end);
      return hooks.parseInt == null ? Conversion.toInt(shown) : Calls.call(hooks.parseInt, shown);
    }
    String shown = text.substring(start, end);
    return hooks.parseFloat == null
        ? (Object) Double.parseDouble(shown)
        : Calls.call(hooks.parseFloat, shown);
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
  }

  private int digits(int offset) {
    int end = offset;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  private String string() {
    int begin = at++;
    int plain = at;
    StringBuilder out = null;
    while (true) {
      if (at >= text.length()) {
        throw error("Unterminated string starting at", begin);
      }
      char c = text.charAt(at);
      if (c == '"') {
        String rest = text.substring(plain, at++);
        return out == null ? rest : out.append(rest).toString();
      }
      if (c == '\\') {
        out = out == null ? new StringBuilder() : out;
        out.append(text, plain, at);
        escape(begin, out);
        plain = at;
      } else if (c < ' ' && hooks.strict) {
        throw error("Invalid control character at", at);
      } else {
        at++;
      }
    }
  }

  private void escape(int begin, StringBuilder out) {
    int backslash = at++;
    if (at >= text.length()) {
      throw error("Unterminated string starting at", begin);
    }
    char c = text.charAt(at++);
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
          int digit =
              i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
          if (digit < 0) {
            throw error("Invalid \\uXXXX escape", backslash + 1);
          }
          value = value * 16 + digit;
        }
        at += 4;
        out.append((char) value);
      }
      default -> throw error("Invalid \\escape", backslash);
    }
  }
}
