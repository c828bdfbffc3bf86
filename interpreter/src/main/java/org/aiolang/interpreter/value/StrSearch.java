package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the methods of str that look for text in text, and those that replace it. */
final class StrSearch {
  private StrSearch() {}

  static void declare(TypeMembers members) {
    members.methodN(
        "find(self, sub, start=None, end=None, /)",
        "Return the lowest index where sub is found between start and end, or -1.",
        arguments -> (long) find(arguments, "find", false));
    members.methodN(
        "rfind(self, sub, start=None, end=None, /)",
        "Return the highest index where sub is found between start and end, or -1.",
        arguments -> (long) find(arguments, "rfind", true));
    members.methodN(
        "index(self, sub, start=None, end=None, /)",
        "Return the lowest index where sub is found; raise ValueError where it is not.",
        arguments -> found(find(arguments, "index", false)));
    members.methodN(
        "rindex(self, sub, start=None, end=None, /)",
        "Return the highest index where sub is found; raise ValueError where it is not.",
        arguments -> found(find(arguments, "rindex", true)));
    members.methodN(
        "count(self, sub, start=None, end=None, /)",
        "Return how often sub occurs without overlap between start and end.",
        StrSearch::count);
    members.methodN(
        "startswith(self, prefix, start=None, end=None, /)",
        "Whether the string starts with the prefix, or one of a tuple of prefixes.",
        arguments -> matches(arguments, "startswith", true));
    members.methodN(
        "endswith(self, suffix, start=None, end=None, /)",
        "Whether the string ends with the suffix, or one of a tuple of suffixes.",
        arguments -> matches(arguments, "endswith", false));
    members.methodN(
        "replace(self, old, new, /, count=-1)",
        "Return a copy with occurrences of old replaced by new, at most count where given.",
        arguments ->
            replace(
                (String) arguments[0],
                StrArguments.text(arguments[1], "replace", 1),
                StrArguments.text(arguments[2], "replace", 2),
                StrArguments.most(arguments[3])));
    members.method(
        "removeprefix(self, prefix, /)",
        "Return the string without the prefix where it has it.",
        (self, prefix) -> {
          String text = (String) self;
          String start = StrArguments.plainFor("removeprefix() argument", prefix);
          return text.startsWith(start) ? text.substring(start.length()) : text;
        });
    members.method(
        "removesuffix(self, suffix, /)",
        "Return the string without the suffix where it has it.",
        (self, suffix) -> {
          String text = (String) self;
          String end = StrArguments.plainFor("removesuffix() argument", suffix);
          return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
        });
    members.method(
        "__contains__(self, key, /)",
        "Return key in self.",
        (self, key) -> {
          if (Wrapped.unwrap(key) instanceof String sought) {
            return Substring.indexOf((String) self, sought) >= 0;
          }
          throw Errors.type(
              "'in <string>' requires string as left operand, not " + Types.of(key).name());
        });
  }

  private static Object found(int index) {
    if (index < 0) {
      throw Errors.value("substring not found");
    }
    return (long) index;
  }

  private static int find(Object[] arguments, String function, boolean last) {
    String text = (String) arguments[0];
    String sought = StrArguments.text(arguments[1], function, 1);
    if (isAbsent(arguments[2]) && isAbsent(arguments[3])) {
      int at = last ? Substring.lastIndexOf(text, sought) : Substring.indexOf(text, sought);
      return at <= 0 ? at : Text.index(text, at);
    }
    int length = Text.length(text);
    int start = StrArguments.bound(arguments[2], 0, length);
    int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
    if (start > end) {
      return -1;
    }
    int from = Text.offset(text, start);
    int to = Text.offset(text, end);
    int at;
    if (last) {
      at = text.lastIndexOf(sought, to - sought.length());
      at = at < from ? -1 : at;
    } else {
      at = Substring.indexOf(text, sought, from, to);
    }
    return at < 0 ? -1 : Text.index(text, at);
  }

  private static boolean isAbsent(Object bound) {
    return bound == None.NONE || bound == null;
  }

  private static Object count(Object[] arguments) {
    String text = (String) arguments[0];
    String sought = StrArguments.text(arguments[1], "count", 1);
    int length = Text.length(text);
    int start = StrArguments.bound(arguments[2], 0, length);
    int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
    if (start > end) {
      return 0L;
    }
    if (sought.isEmpty()) {
      return end - start + 1L;
    }
    int to = Text.offset(text, end);
    long count = 0;
    for (int at = Substring.indexOf(text, sought, Text.offset(text, start), to);
        at >= 0;
        at = Substring.indexOf(text, sought, at + sought.length(), to)) {
      count++;
    }
    return count;
  }

  private static Object matches(Object[] arguments, String function, boolean atStart) {
    String text = (String) arguments[0];
    Object wanted = Wrapped.unwrap(arguments[1]);
    int from = 0;
    int to = text.length();
    if (!isAbsent(arguments[2]) || !isAbsent(arguments[3])) {
      int length = Text.length(text);
      int start = StrArguments.bound(arguments[2], 0, length);
      int end = Math.min(StrArguments.bound(arguments[3], length, length), length);
      if (start > end) {
        from = 1;
        to = 0;
      } else {
        from = Text.offset(text, start);
        to = Text.offset(text, end);
      }
    }
    if (wanted instanceof String affix) {
      return matches(text, affix, from, to, atStart);
    }
    if (wanted instanceof TupleValue tuple) {
      for (Object each : tuple.items()) {
        if (!(Wrapped.unwrap(each) instanceof String affix)) {
          throw Errors.type(
              "tuple for " + function + " must only contain str, not " + Types.of(each).name());
        }
        if (matches(text, affix, from, to, atStart)) {
          return true;
        }
      }
      return false;
    }
    throw Errors.type(
        function
            + " first arg must be str or a tuple of str, not "
            + Types.of(arguments[1]).name());
  }

  private static boolean matches(String text, String affix, int from, int to, boolean atStart) {
    int length = affix.length();
    return to - from >= length && text.startsWith(affix, atStart ? from : to - length);
  }

  /** {@code text.replace(old, replacement, count)}; a negative count means all. */
  static String replace(String text, String old, String replacement, int count) {
    if (count == 0) {
      return text;
    }
    int left = count < 0 ? Integer.MAX_VALUE : count;
    if (old.isEmpty()) {
      return between(text, replacement, left);
    }
    if (count < 0) {
      return text.replace(old, replacement);
    }
    int at = Substring.indexOf(text, old);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    for (; at >= 0 && left > 0; left--) {
      out.append(text, done, at).append(replacement);
      done = at + old.length();
      at = Substring.indexOf(text, old, done, text.length());
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Replaces the nothing before each character and at the end. */
  private static String between(String text, String replacement, int count) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int left = count;
    for (int at = 0; at < text.length(); left--) {
      if (left > 0) {
        out.append(replacement);
      }
      int point = text.codePointAt(at);
      out.appendCodePoint(point);
      at += Character.charCount(point);
    }
    return left > 0 ? out.append(replacement).toString() : out.toString();
  }
}
