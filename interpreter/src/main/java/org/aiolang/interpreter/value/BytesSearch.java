package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/**
 * Declares what bytes and bytearray share: looking for bytes, taking them apart, replacing some.
 */
final class BytesSearch {
  private BytesSearch() {}

  static void declare(TypeMembers members) {
    members.methodN(
        "find(self, sub, start=None, end=None, /)",
        "Return the lowest index where sub is found between start and end, or -1.",
        arguments -> (long) find(arguments, false));
    members.methodN(
        "rfind(self, sub, start=None, end=None, /)",
        "Return the highest index where sub is found between start and end, or -1.",
        arguments -> (long) find(arguments, true));
    members.methodN(
        "index(self, sub, start=None, end=None, /)",
        "Return the lowest index where sub is found; raise ValueError where it is not.",
        arguments -> found(find(arguments, false)));
    members.methodN(
        "rindex(self, sub, start=None, end=None, /)",
        "Return the highest index where sub is found; raise ValueError where it is not.",
        arguments -> found(find(arguments, true)));
    members.methodN(
        "count(self, sub, start=None, end=None, /)",
        "Return how often sub occurs without overlap between start and end.",
        BytesSearch::count);
    members.methodN(
        "startswith(self, prefix, start=None, end=None, /)",
        "Whether the bytes start with the prefix, or one of a tuple of prefixes.",
        arguments -> matches(arguments, "startswith", true));
    members.methodN(
        "endswith(self, suffix, start=None, end=None, /)",
        "Whether the bytes end with the suffix, or one of a tuple of suffixes.",
        arguments -> matches(arguments, "endswith", false));
    members.methodN(
        "replace(self, old, new, count=-1, /)",
        "Return a copy with occurrences of old replaced by new, at most count where given.",
        arguments ->
            BytesMethods.like(
                arguments[0],
                StrSearch.replace(
                    BytesArguments.latin(arguments[0]),
                    BytesArguments.latin(arguments[1]),
                    BytesArguments.latin(arguments[2]),
                    StrArguments.most(arguments[3]))));
    members.method(
        "removeprefix(self, prefix, /)",
        "Return the bytes without the prefix where they have it.",
        (self, prefix) -> {
          String text = BytesArguments.latin(self);
          String start = BytesArguments.latin(prefix);
          return BytesMethods.like(
              self, text.startsWith(start) ? text.substring(start.length()) : text);
        });
    members.method(
        "removesuffix(self, suffix, /)",
        "Return the bytes without the suffix where they have it.",
        (self, suffix) -> {
          String text = BytesArguments.latin(self);
          String end = BytesArguments.latin(suffix);
          return BytesMethods.like(
              self, text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text);
        });
    members.method(
        "__contains__(self, key, /)",
        "Return key in self.",
        (self, key) -> {
          byte[] bytes = BytesArguments.bytesOrNull(key);
          if (bytes != null) {
            return Substring.indexOf(BytesArguments.latin(self), BytesArguments.latin(bytes)) >= 0;
          }
          Object number = Conversion.indexOrNull(key);
          if (number == null) {
            throw Errors.type(
                "a bytes-like object is required, not '" + Types.of(key).name() + "'");
          }
          return BytesArguments.latin(self)
                  .indexOf(BytesArguments.item(number, "byte must be in range(0, 256)"))
              >= 0;
        });
    declareSplitting(members);
  }

  private static void declareSplitting(TypeMembers members) {
    members.method(
        "split(self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections, using sep as the delimiter.",
        (self, separator, most) ->
            pieces(self, split(BytesArguments.latin(self), separator, StrArguments.most(most))));
    members.method(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections, splitting from the end.",
        (self, separator, most) ->
            pieces(
                self,
                splitFromEnd(BytesArguments.latin(self), separator, StrArguments.most(most))));
    members.method(
        "splitlines(self, /, keepends=False)",
        "Return a list of the lines, without line breaks unless keepends is true.",
        (self, keep) -> pieces(self, lines(BytesArguments.latin(self), Conversion.truth(keep))));
    members.method(
        "partition(self, sep, /)",
        "Return what is before the separator, the separator itself and what is after it.",
        (self, separator) -> partition(self, separator, false));
    members.method(
        "rpartition(self, sep, /)",
        "Return what is before the last separator, the separator itself and what is after it.",
        (self, separator) -> partition(self, separator, true));
    members.method(
        "strip(self, bytes=None, /)",
        "Return the bytes without white space, or the given bytes, at both ends.",
        (self, set) -> strip(self, set, true, true));
    members.method(
        "lstrip(self, bytes=None, /)",
        "Return the bytes without white space, or the given bytes, at their start.",
        (self, set) -> strip(self, set, true, false));
    members.method(
        "rstrip(self, bytes=None, /)",
        "Return the bytes without white space, or the given bytes, at their end.",
        (self, set) -> strip(self, set, false, true));
  }

  private static Object found(int index) {
    if (index < 0) {
      throw Errors.value("subsection not found");
    }
    return (long) index;
  }

  private static int find(Object[] arguments, boolean last) {
    String text = BytesArguments.latin(arguments[0]);
    String sought = BytesArguments.sought(arguments[1]);
    int length = text.length();
    int start = StrArguments.bound(arguments[2], 0, length);
    int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
    if (start > end) {
      return -1;
    }
    if (last) {
      int at = text.lastIndexOf(sought, end - sought.length());
      return at < start ? -1 : at;
    }
    return Substring.indexOf(text, sought, start, end);
  }

  private static Object count(Object[] arguments) {
    String text = BytesArguments.latin(arguments[0]);
    String sought = BytesArguments.sought(arguments[1]);
    int length = text.length();
    int start = StrArguments.bound(arguments[2], 0, length);
    int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
    if (start > end) {
      return 0L;
    }
    if (sought.isEmpty()) {
      return end - start + 1L;
    }
    long count = 0;
    for (int at = Substring.indexOf(text, sought, start, end);
        at >= 0;
        at = Substring.indexOf(text, sought, at + sought.length(), end)) {
      count++;
    }
    return count;
  }

  private static Object matches(Object[] arguments, String function, boolean atStart) {
    String text = BytesArguments.latin(arguments[0]);
    int length = text.length();
    int start = StrArguments.bound(arguments[2], 0, length);
    int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
    Object[] affixes =
        arguments[1] instanceof TupleValue tuple ? tuple.items() : new Object[] {arguments[1]};
    for (Object each : affixes) {
      byte[] bytes = BytesArguments.bytesOrNull(each);
      if (bytes == null) {
        throw arguments[1] instanceof TupleValue
            ? Errors.type("a bytes-like object is required, not '" + Types.of(each).name() + "'")
            : Errors.type(
                function
                    + " first arg must be bytes or a tuple of bytes, not "
                    + Types.of(each).name());
      }
      String affix = BytesArguments.latin(bytes);
      if (end - start >= affix.length()
          && text.startsWith(affix, atStart ? start : end - affix.length())) {
        return true;
      }
    }
    return false;
  }

  /** White space as bytes have it: ASCII's only. */
  static boolean isSpace(int c) {
    return c == ' ' || c >= 9 && c <= 13;
  }

  private static ListValue pieces(Object self, ListValue texts) {
    for (int i = 0; i < texts.size; i++) {
      texts.items[i] = BytesMethods.like(self, (String) texts.items[i]);
    }
    return texts;
  }

  private static String separator(Object value) {
    String text = BytesArguments.latin(value);
    if (text.isEmpty()) {
      throw Errors.value("empty separator");
    }
    return text;
  }

  private static ListValue split(String text, Object separator, int most) {
    if (separator != None.NONE) {
      return StrSplit.split(text, separator(separator), most);
    }
    ListValue out = new ListValue();
    int left = most < 0 ? Integer.MAX_VALUE : most;
    int at = 0;
    while (true) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return out;
      }
      int end = at;
      if (left-- == 0) {
        end = text.length();
      }
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      out.append(text.substring(at, end));
      at = end;
    }
  }

  private static ListValue splitFromEnd(String text, Object separator, int most) {
    if (separator != None.NONE) {
      return StrSplit.splitFromEnd(text, separator(separator), most);
    }
    ListValue out = new ListValue();
    int left = most < 0 ? Integer.MAX_VALUE : most;
    int end = text.length();
    while (true) {
      while (end > 0 && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (end == 0) {
        return new ListValue(java.util.Arrays.asList(out.toArray()).reversed().toArray());
      }
      int at = end;
      if (left-- == 0) {
        at = 0;
      }
      while (at > 0 && !isSpace(text.charAt(at - 1))) {
        at--;
      }
      out.append(text.substring(at, end));
      end = at;
    }
  }

  private static ListValue lines(String text, boolean keep) {
    ListValue out = new ListValue();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = end == text.length() ? end : text.startsWith("\r\n", end) ? end + 2 : end + 1;
      out.append(text.substring(start, keep ? next : end));
      start = next;
    }
    return out;
  }

  private static Object partition(Object self, Object separator, boolean last) {
    String text = BytesArguments.latin(self);
    String between = separator(separator);
    int at = last ? Substring.lastIndexOf(text, between) : Substring.indexOf(text, between);
    if (at < 0) {
      Object nothing = BytesMethods.like(self, "");
      Object all = BytesMethods.like(self, text);
      return last
          ? new TupleValue(nothing, BytesMethods.like(self, ""), all)
          : new TupleValue(all, nothing, BytesMethods.like(self, ""));
    }
    return new TupleValue(
        BytesMethods.like(self, text.substring(0, at)),
        self instanceof BytesValue ? separator : BytesMethods.like(self, between),
        BytesMethods.like(self, text.substring(at + between.length())));
  }

  private static Object strip(Object self, Object set, boolean atStart, boolean atEnd) {
    String text = BytesArguments.latin(self);
    String stripped = set == None.NONE ? " \t\n\r\u000b\f" : BytesArguments.latin(set);
    int from = 0;
    int to = text.length();
    while (atStart && from < to && stripped.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (atEnd && to > from && stripped.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return BytesMethods.like(self, text.substring(from, to));
  }
}
