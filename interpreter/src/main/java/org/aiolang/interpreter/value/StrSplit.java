package org.aiolang.interpreter.value;

import java.util.function.IntPredicate;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the methods of str that take text apart, strip it, pad it and put it together. */
final class StrSplit {
  private StrSplit() {}

  static void declare(TypeMembers members) {
    members.method(
        "split(self, /, sep=None, maxsplit=-1)",
        "Return a list of the substrings, using sep as the separator string.",
        (self, separator, most) -> split((String) self, separator, StrArguments.most(most)));
    members.method(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        "Return a list of the substrings, splitting from the end.",
        (self, separator, most) -> splitFromEnd((String) self, separator, StrArguments.most(most)));
    members.method(
        "splitlines(self, /, keepends=False)",
        "Return a list of the lines, without line breaks unless keepends is true.",
        (self, keep) -> lines((String) self, Conversion.truth(keep)));
    members.method(
        "partition(self, sep, /)",
        "Return what is before the separator, the separator itself and what is after it.",
        (self, separator) -> {
          String text = (String) self;
          String between = separator(separator);
          int at = Substring.indexOf(text, between);
          return at < 0 ? new TupleValue(text, "", "") : parts(text, at, between);
        });
    members.method(
        "rpartition(self, sep, /)",
        "Return what is before the last separator, the separator itself and what is after it.",
        (self, separator) -> {
          String text = (String) self;
          String between = separator(separator);
          int at = text.lastIndexOf(between);
          return at < 0 ? new TupleValue("", "", text) : parts(text, at, between);
        });
    members.method(
        "strip(self, chars=None, /)",
        "Return the string without white space, or the given characters, at both ends.",
        (self, chars) -> strip((String) self, chars, "strip", true, true));
    members.method(
        "lstrip(self, chars=None, /)",
        "Return the string without white space, or the given characters, at its start.",
        (self, chars) -> strip((String) self, chars, "lstrip", true, false));
    members.method(
        "rstrip(self, chars=None, /)",
        "Return the string without white space, or the given characters, at its end.",
        (self, chars) -> strip((String) self, chars, "rstrip", false, true));
    members.method(
        "join(self, iterable, /)",
        "Concatenate any number of strings with this one between them.",
        (self, iterable) -> join((String) self, iterable));
    declarePadding(members);
  }

  private static void declarePadding(TypeMembers members) {
    members.method(
        "center(self, width, fillchar=' ', /)",
        "Return a centered string of that width.",
        (self, width, fill) -> {
          String text = (String) self;
          int wide = StrArguments.count(width);
          int missing = wide - Text.length(text);
          // CPython puts the odd one left where the width is odd.
          int left = missing / 2 + (missing & wide & 1);
          return pad(text, left, missing - left, StrArguments.fill(fill));
        });
    members.method(
        "ljust(self, width, fillchar=' ', /)",
        "Return a left-justified string of that width.",
        (self, width, fill) -> {
          String text = (String) self;
          int missing = StrArguments.count(width) - Text.length(text);
          return pad(text, 0, missing, StrArguments.fill(fill));
        });
    members.method(
        "rjust(self, width, fillchar=' ', /)",
        "Return a right-justified string of that width.",
        (self, width, fill) -> {
          String text = (String) self;
          int missing = StrArguments.count(width) - Text.length(text);
          return pad(text, missing, 0, StrArguments.fill(fill));
        });
    members.method(
        "zfill(self, width, /)",
        "Pad a numeric string with zeros on the left, after its sign.",
        (self, width) -> {
          String text = (String) self;
          int missing = StrArguments.count(width) - Text.length(text);
          if (missing <= 0) {
            return text;
          }
          int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
          return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
        });
    members.method(
        "expandtabs(self, /, tabsize=8)",
        "Return a copy where tabs are spaces up to the next multiple of tabsize.",
        (self, size) -> expandTabs((String) self, StrArguments.count(size)));
  }

  private static String pad(String text, int left, int right, String fill) {
    if (left + right <= 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + (left + right) * fill.length());
    return out.repeat(fill, left).append(text).repeat(fill, right).toString();
  }

  static String expandTabs(String text, int size) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int column = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\t') {
        if (size > 0) {
          int spaces = size - column % size;
          out.repeat(' ', spaces);
          column += spaces;
        }
      } else {
        out.appendCodePoint(point);
        column = point == '\n' || point == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }

  private static String separator(Object value) {
    String text = StrArguments.plain(value);
    if (text.isEmpty()) {
      throw Errors.value("empty separator");
    }
    return text;
  }

  private static TupleValue parts(String text, int at, String separator) {
    return new TupleValue(
        text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  private static String given(Object separator) {
    if (!(Wrapped.unwrap(separator) instanceof String text)) {
      throw Errors.type("must be str or None, not " + Types.of(separator).name());
    }
    if (text.isEmpty()) {
      throw Errors.value("empty separator");
    }
    return text;
  }

  /** {@code text.split(separator, most)}; a negative number means all. */
  static ListValue split(String text, Object separator, int most) {
    ListValue out = new ListValue();
    int left = most < 0 ? Integer.MAX_VALUE : most;
    int length = text.length();
    if (separator == None.NONE) {
      int at = 0;
      while (true) {
        while (at < length && Unicode.isSpace(text.charAt(at))) {
          at++;
        }
        if (at == length) {
          return out;
        }
        if (left-- == 0) {
          out.append(text.substring(at));
          return out;
        }
        int start = at;
        while (at < length && !Unicode.isSpace(text.charAt(at))) {
          at++;
        }
        out.append(text.substring(start, at));
      }
    }
    String between = given(separator);
    int start = 0;
    for (int at;
        left > 0 && (at = Substring.indexOf(text, between, start, text.length())) >= 0;
        left--) {
      out.append(text.substring(start, at));
      start = at + between.length();
    }
    out.append(text.substring(start));
    return out;
  }

  /** {@code text.rsplit(separator, most)}. */
  static ListValue splitFromEnd(String text, Object separator, int most) {
    ListValue out = new ListValue();
    int left = most < 0 ? Integer.MAX_VALUE : most;
    if (separator == None.NONE) {
      int at = text.length();
      while (true) {
        while (at > 0 && Unicode.isSpace(text.charAt(at - 1))) {
          at--;
        }
        if (at == 0) {
          break;
        }
        if (left-- == 0) {
          out.append(text.substring(0, at));
          break;
        }
        int end = at;
        while (at > 0 && !Unicode.isSpace(text.charAt(at - 1))) {
          at--;
        }
        out.append(text.substring(at, end));
      }
    } else {
      String between = given(separator);
      int end = text.length();
      for (int at;
          left > 0 && (at = text.lastIndexOf(between, end - between.length())) >= 0;
          left--) {
        out.append(text.substring(at + between.length(), end));
        end = at;
      }
      out.append(text.substring(0, end));
    }
    for (int i = 0, j = out.size - 1; i < j; i++, j--) {
      Object swap = out.items[i];
      out.items[i] = out.items[j];
      out.items[j] = swap;
    }
    return out;
  }

  /** {@code text.splitlines(keep)}. */
  static ListValue lines(String text, boolean keep) {
    ListValue out = new ListValue();
    int length = text.length();
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && !Unicode.isLineBreak(text.charAt(end))) {
        end++;
      }
      int next = end;
      if (end < length) {
        next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      }
      out.append(text.substring(start, keep ? next : end));
      start = next;
    }
    return out;
  }

  private static String strip(
      String text, Object chars, String function, boolean atStart, boolean atEnd) {
    IntPredicate stripped;
    if (chars == None.NONE) {
      stripped = Unicode::isSpace;
    } else if (Wrapped.unwrap(chars) instanceof String set) {
      stripped = point -> set.indexOf(point) >= 0;
    } else {
      throw Errors.type(function + " arg must be None or str");
    }
    int from = 0;
    int to = text.length();
    if (atStart) {
      while (from < to) {
        int point = text.codePointAt(from);
        if (!stripped.test(point)) {
          break;
        }
        from += Character.charCount(point);
      }
    }
    if (atEnd) {
      while (to > from) {
        int point = text.codePointBefore(to);
        if (!stripped.test(point)) {
          break;
        }
        to -= Character.charCount(point);
      }
    }
    return text.substring(from, to);
  }

  /** {@code separator.join(iterable)}. */
  static String join(String separator, Object iterable) {
    if (!Iteration.isIterable(iterable)) {
      throw Errors.type("can only join an iterable");
    }
    Object[] items;
    int size;
    if (iterable instanceof ListValue list) {
      items = list.items;
      size = list.size;
    } else {
      items = Iteration.toArray(iterable);
      size = items.length;
    }
    if (size == 1 && items[0] instanceof String only) {
      return only;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.append(separator);
      }
      if (items[i] instanceof String text) {
        out.append(text);
      } else if (Wrapped.unwrap(items[i]) instanceof String text) {
        out.append(text);
      } else {
        throw Errors.type(
            "sequence item "
                + i
                + ": expected str instance, "
                + Types.of(items[i]).name()
                + " found");
      }
    }
    return out.toString();
  }
}
