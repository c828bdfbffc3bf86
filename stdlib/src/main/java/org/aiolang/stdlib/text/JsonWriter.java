package org.aiolang.stdlib.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NumberFormat;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** Writes one value as JSON, as {@code json.dumps} does. */
final class JsonWriter {
  private static final int MAX_DEPTH = 3000;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /**
   * How to write.
   *
   * @param indent what one level is indented by, or null for all on one line
   * @param fallback gives another value for one that JSON does not have, or null
   */
  record Style(
      boolean skipKeys,
      boolean ensureAscii,
      boolean checkCircular,
      boolean allowNan,
      String indent,
      String itemSeparator,
      String keySeparator,
      boolean sortKeys,
      Object fallback) {
    static final Style PLAIN = new Style(false, true, true, true, null, ", ", ": ", false, null);
  }

  private final Style style;
  private final StringBuilder out = new StringBuilder();
  private final List<Object> open = new ArrayList<>();

  private JsonWriter(Style style) {
    this.style = style;
  }

  static String write(Object value, Style style) {
    JsonWriter writer = new JsonWriter(style);
    writer.value(value, 0);
    return writer.out.toString();
  }

  private void value(Object value, int level) {
    switch (Wrapped.unwrap(value)) {
      case String text -> string(text);
      case None ignored -> out.append("null");
      case Boolean truth -> out.append(truth ? "true" : "false");
      case Long number -> out.append(number.longValue());
      case BigInteger number -> out.append(NumberFormat.intRepr(number));
      case Double number -> out.append(real(number));
      case ListValue list -> array(value, list.items, list, level);
      case TupleValue tuple -> array(value, tuple.items(), null, level);
      case DictValue dict -> object(value, dict, level);
      default -> {
        enter(value, level);
        Object other;
        if (style.fallback == null) {
          throw notSerializable(value);
        }
        other = Calls.call(style.fallback, value);
        value(other, level);
        open.removeLast();
      }
    }
  }

  static RuntimeException notSerializable(Object value) {
    return Errors.type("Object of type " + Types.of(value).name() + " is not JSON serializable");
  }

  private void enter(Object container, int level) {
    if (style.checkCircular) {
      for (int i = open.size() - 1; i >= 0; i--) {
        if (open.get(i) == container) {
          throw Errors.value("Circular reference detected");
        }
      }
    }
    if (open.size() > MAX_DEPTH) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while encoding a JSON object");
    }
    open.add(container);
  }

  private void newLine(int level) {
    if (style.indent != null) {
      out.append('\n').repeat(style.indent, level);
    }
  }

  /**
   * @param list the list whose size counts, or null for all of the array
   */
  private void array(Object container, Object[] items, ListValue list, int level) {
    if ((list == null ? items.length : list.size) == 0) {
      out.append("[]");
      return;
    }
    enter(container, level);
    out.append('[');
    for (int i = 0; i < (list == null ? items.length : list.size); i++) {
      if (i > 0) {
        out.append(style.itemSeparator);
      }
      newLine(level + 1);
      value(list == null ? items[i] : list.items[i], level + 1);
    }
    newLine(level);
    out.append(']');
    open.removeLast();
  }

  private void object(Object container, DictValue dict, int level) {
    if (dict.size() == 0) {
      out.append("{}");
      return;
    }
    enter(container, level);
    out.append('{');
    boolean first = true;
    for (Object each : pairs(dict)) {
      Object[] pair = ((TupleValue) each).items();
      String key = key(pair[0]);
      if (key == null) {
        continue;
      }
      if (!first) {
        out.append(style.itemSeparator);
      }
      first = false;
      newLine(level + 1);
      string(key);
      out.append(style.keySeparator);
      value(pair[1], level + 1);
    }
    if (!first) {
      newLine(level);
    }
    out.append('}');
    open.removeLast();
  }

  private Object[] pairs(DictValue dict) {
    if (!dict.type().isBuiltin()) {
      Object[] items = Iteration.toArray(Calls.method(dict, "items"));
      return style.sortKeys ? sorted(items) : items;
    }
    Object[] items = new Object[dict.size()];
    int count = 0;
    for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
      items[count++] = new TupleValue(at.key(), at.value());
    }
    return style.sortKeys ? sorted(items) : items;
  }

  private static Object[] sorted(Object[] items) {
    ListValue list = new ListValue(items);
    Calls.method(list, "sort");
    return list.items;
  }

  /** A key as text; null where it is to be left out. */
  private String key(Object key) {
    return switch (Wrapped.unwrap(key)) {
      case String text -> text;
      case Double number -> real(number);
      case Boolean truth -> truth ? "true" : "false";
      case None ignored -> "null";
      case Long number -> Long.toString(number);
      case BigInteger number -> NumberFormat.intRepr(number);
      default -> {
        if (style.skipKeys) {
          yield null;
        }
        throw Errors.type(
            "keys must be str, int, float, bool or None, not " + Types.of(key).name());
      }
    };
  }

  private String real(double number) {
    if (Double.isFinite(number)) {
      return NumberFormat.floatRepr(number);
    }
    if (!style.allowNan) {
      throw Errors.value(
          "Out of range float values are not JSON compliant: " + NumberFormat.floatRepr(number));
    }
    return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }

  private void string(String text) {
    string(text, style.ensureAscii, out);
  }

  static void string(String text, boolean ensureAscii, StringBuilder out) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && (c < 127 || !ensureAscii)) {
        continue;
      }
      out.append(text, plain, i);
      plain = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default ->
            out.append("\\u")
                .append(HEX[c >> 12])
                .append(HEX[c >> 8 & 15])
                .append(HEX[c >> 4 & 15])
                .append(HEX[c & 15]);
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  /** The style that the arguments of {@code dumps} and {@code JSONEncoder} ask for. */
  static Style style(
      Object skipKeys,
      Object ensureAscii,
      Object checkCircular,
      Object allowNan,
      Object indent,
      Object separators,
      Object sortKeys,
      Object fallback) {
    String level = null;
    if (indent != None.NONE) {
      level =
          Wrapped.unwrap(indent) instanceof String text
              ? text
              : " ".repeat(Math.max(0, Conversion.indexInt(indent, null)));
    }
    String items = level == null ? ", " : ",";
    String keys = ": ";
    if (separators != None.NONE) {
      items = Conversion.str(Items.get(separators, 0L));
      keys = Conversion.str(Items.get(separators, 1L));
    }
    return new Style(
        Conversion.truth(skipKeys),
        Conversion.truth(ensureAscii),
        Conversion.truth(checkCircular),
        Conversion.truth(allowNan),
        level,
        items,
        keys,
        Conversion.truth(sortKeys),
        fallback == None.NONE ? null : fallback);
  }
}
