package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * {@code str.format}: text with replacement fields, as "Format String Syntax" of CPython's
 * documentation of {@code string} has it.
 */
public final class FieldFormat {
  private static final int MAX_NESTING = 2;

  private final Object[] positional;
  private final Keywords keywords;
  private final Object mapping;

  /** The next automatic number; -1 once a field was numbered by hand. */
  private int automatic;

  private boolean numbered;

  private FieldFormat(Object[] positional, Keywords keywords, Object mapping) {
    this.positional = positional;
    this.keywords = keywords;
    this.mapping = mapping;
  }

  /**
   * {@code template.format(*positional, **keywords)}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError ValueError for a bad template, IndexError or
   *     KeyError for a field that is not there, whatever the values raise
   */
  static String format(String template, Object[] positional, Keywords keywords) {
    return new FieldFormat(positional, keywords, null).build(template, MAX_NESTING);
  }

  /** {@code template.format_map(mapping)}. */
  static String formatMap(String template, Object mapping) {
    return new FieldFormat(null, null, mapping).build(template, MAX_NESTING);
  }

  private String build(String template, int depth) {
    if (depth <= 0) {
      throw Errors.value("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder(template.length() + 16);
    Parser parser = new Parser(template);
    while (parser.next()) {
      out.append(template, parser.literalStart, parser.literalEnd);
      if (parser.name == null) {
        continue;
      }
      Object value = field(parser.name);
      value = converted(value, parser.conversion);
      String specification =
          parser.nested ? build(parser.specification, depth - 1) : parser.specification;
      out.append(Format.format(value, specification));
    }
    return out.toString();
  }

  /** What a conversion ({@code !r}) makes of a value; 0 is none. */
  public static Object converted(Object value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 'r' -> Representation.repr(value);
      case 's' -> Representation.str(value);
      case 'a' -> Representation.ascii(value);
      default ->
          throw Errors.value(
              conversion > 32 && conversion < 127
                  ? "Unknown conversion specifier " + (char) conversion
                  : "Unknown conversion specifier \\x" + Integer.toHexString(conversion));
    };
  }

  private Object field(String name) {
    int end = firstEnd(name);
    String first = name.substring(0, end);
    long index = integer(first);
    if (first.isEmpty() || index >= 0) {
      index = number(first.isEmpty(), index);
    }
    Object value;
    if (index >= 0) {
      if (positional == null) {
        throw Errors.value("Format string contains positional fields");
      }
      if (index >= positional.length) {
        throw Errors.index(
            "Replacement index " + index + " out of range for positional args tuple");
      }
      value = positional[(int) index];
    } else if (mapping != null) {
      value = Items.get(mapping, first);
    } else {
      value = keywords.get(first);
      if (value == null) {
        throw Errors.key(first);
      }
    }
    return rest(value, name, end);
  }

  /**
   * The place of a field among the positional arguments; automatic and manual numbers do not mix.
   */
  private long number(boolean isAutomatic, long given) {
    if (!numbered) {
      numbered = true;
      automatic = isAutomatic ? 0 : -1;
    }
    if (isAutomatic) {
      if (automatic < 0) {
        throw Errors.value(
            "cannot switch from manual field specification to automatic field numbering");
      }
      return automatic++;
    }
    if (automatic >= 0) {
      throw Errors.value(
          "cannot switch from automatic field numbering to manual field specification");
    }
    return given;
  }

  private static int firstEnd(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  /** Follows the attributes and items after the first part of a field's name. */
  private static Object rest(Object first, String name, int start) {
    Object value = first;
    for (Object each : steps(name, start).toArray()) {
      Object[] step = ((TupleValue) each).items();
      value =
          step[0] == Boolean.TRUE
              ? Attributes.get(value, (String) step[1])
              : Items.get(value, step[1]);
    }
    return value;
  }

  /** The steps after the first part: a tuple (is it an attribute, its name or the key) for each. */
  private static ListValue steps(String name, int start) {
    ListValue steps = new ListValue();
    int at = start;
    while (at < name.length()) {
      char kind = name.charAt(at++);
      if (kind == '.') {
        int end = at;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
          end++;
        }
        steps.append(new TupleValue(true, nonEmpty(name.substring(at, end))));
        at = end;
      } else if (kind == '[') {
        int end = name.indexOf(']', at);
        if (end < 0) {
          throw Errors.value("Missing ']' in format string");
        }
        String key = nonEmpty(name.substring(at, end));
        long index = integer(key);
        steps.append(new TupleValue(false, index < 0 ? (Object) key : (Object) index));
        at = end + 1;
      } else {
        throw Errors.value("Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return steps;
  }

  private static String nonEmpty(String name) {
    if (name.isEmpty()) {
      throw Errors.value("Empty attribute in format string");
    }
    return name;
  }

  /** A number written in decimal digits only, else -1. */
  private static long integer(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.isDigit(text.charAt(i)) ? Character.digit(text.charAt(i), 10) : -1;
      if (digit < 0) {
        return -1;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.value("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * {@code string.Formatter.parse}: a tuple (literal text, field name, specification, conversion)
   * for each field, with None where there is none.
   */
  public static ListValue parse(String template) {
    ListValue parts = new ListValue();
    Parser parser = new Parser(template);
    while (parser.next()) {
      String literal = template.substring(parser.literalStart, parser.literalEnd);
      parts.append(
          parser.name == null
              ? new TupleValue(literal, None.NONE, None.NONE, None.NONE)
              : new TupleValue(
                  literal,
                  parser.name,
                  parser.specification,
                  parser.conversion == 0 ? None.NONE : Text.of(parser.conversion)));
    }
    return parts;
  }

  /**
   * A field's name taken apart: the first part, an int or a str, and a list of the steps after it.
   */
  public static TupleValue split(String name) {
    int end = firstEnd(name);
    String first = name.substring(0, end);
    long index = integer(first);
    return new TupleValue(index < 0 ? (Object) first : (Object) index, steps(name, end));
  }

  /** Finds one piece of literal text and the field after it at a time. */
  private static final class Parser {
    private final String text;
    private int at;

    int literalStart;
    int literalEnd;

    /** The field, or null where the literal text is all. */
    String name;

    String specification;
    int conversion;

    /** Whether the specification has fields itself. */
    boolean nested;

    Parser(String text) {
      this.text = text;
    }

    boolean next() {
      int length = text.length();
      if (at >= length) {
        return false;
      }
      name = null;
      literalStart = at;
      char c = 0;
      while (at < length) {
        c = text.charAt(at++);
        if (c == '{' || c == '}') {
          break;
        }
      }
      literalEnd = at;
      if (c != '{' && c != '}') {
        return true;
      }
      boolean atEnd = at >= length;
      if (c == '}' && (atEnd || text.charAt(at) != '}')) {
        throw Errors.value("Single '}' encountered in format string");
      }
      if (atEnd) {
        throw Errors.value("Single '{' encountered in format string");
      }
      if (text.charAt(at) == c) {
        at++;
        return true;
      }
      literalEnd--;
      field();
      return true;
    }

    private void field() {
      int length = text.length();
      int start = at;
      specification = "";
      conversion = 0;
      nested = false;
      char c = 0;
      scan:
      while (at < length) {
        c = text.charAt(at++);
        switch (c) {
          case '{' -> throw Errors.value("unexpected '{' in field name");
          case '[' -> {
            while (at < length && text.charAt(at) != ']') {
              at++;
            }
          }
          case '}', ':', '!' -> {
            break scan;
          }
          default -> {}
        }
      }
      if (c != '}' && c != ':' && c != '!') {
        throw Errors.value("expected '}' before end of string");
      }
      name = text.substring(start, at - 1);
      if (c == '}') {
        return;
      }
      if (c == '!') {
        if (at >= length) {
          throw Errors.value("end of string while looking for conversion specifier");
        }
        conversion = text.codePointAt(at);
        at += Character.charCount(conversion);
        if (at < length) {
          c = text.charAt(at++);
          if (c == '}') {
            return;
          }
          if (c != ':') {
            throw Errors.value("expected ':' after conversion specifier");
          }
        }
      }
      specification(length);
    }

    private void specification(int length) {
      int start = at;
      int open = 1;
      while (at < length) {
        char c = text.charAt(at++);
        if (c == '{') {
          nested = true;
          open++;
        } else if (c == '}' && --open == 0) {
          specification = text.substring(start, at - 1);
          return;
        }
      }
      throw Errors.value("unmatched '{' in format spec");
    }
  }
}
