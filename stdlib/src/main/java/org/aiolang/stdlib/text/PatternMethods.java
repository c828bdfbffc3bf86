package org.aiolang.stdlib.text;

import java.util.regex.Matcher;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.MappingProxy;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** Declares the members of {@code re.Pattern}; the functions of {@code re} use them too. */
final class PatternMethods {
  private PatternMethods() {}

  private static PatternValue pattern(Object self) {
    return (PatternValue) self;
  }

  static void declare(TypeMembers members) {
    String where = "(self, /, string, pos=None, endpos=None)";
    members.methodN(
        "match" + where,
        "Match the pattern at the start of the string.",
        a -> orNone(new MatchIterator(pattern(a[0]), a[1], a[2], a[3]).matchAtStart(false)));
    members.methodN(
        "fullmatch" + where,
        "Match the pattern against all of the string.",
        a -> orNone(new MatchIterator(pattern(a[0]), a[1], a[2], a[3]).matchAtStart(true)));
    members.methodN(
        "search" + where,
        "Find the first place where the pattern matches.",
        a -> orNone(new MatchIterator(pattern(a[0]), a[1], a[2], a[3]).next()));
    members.methodN(
        "findall" + where,
        "Return a list of all matches that do not overlap.",
        a -> findAll(new MatchIterator(pattern(a[0]), a[1], a[2], a[3]), pattern(a[0])));
    members.methodN(
        "finditer" + where,
        "Return an iterator over all matches that do not overlap.",
        a -> new MatchIterator(pattern(a[0]), a[1], a[2], a[3]));
    members.method(
        "split(self, /, string, maxsplit=0)",
        "Split the string where the pattern matches.",
        (self, string, most) -> split(pattern(self), string, most));
    members.methodN(
        "sub(self, /, repl, string, count=0)",
        "Replace the matches from the left with repl.",
        a -> substitute(pattern(a[0]), a[1], a[2], a[3]).items()[0]);
    members.methodN(
        "subn(self, /, repl, string, count=0)",
        "As sub, but return a tuple (new string, number of replacements).",
        a -> substitute(pattern(a[0]), a[1], a[2], a[3]));
    members.method("__repr__(self, /)", "Return repr(self).", self -> pattern(self).shown());
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, value) ->
            value instanceof PatternValue other
                ? other.flags() == pattern(self).flags()
                    && Comparison.equal(other.pattern, pattern(self).pattern)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> Comparison.hash(pattern(self).pattern) * 31 + pattern(self).flags());
    members.method("__copy__(self, /)", "", self -> self);
    members.method("__deepcopy__(self, memo, /)", "", (self, memo) -> self);
    members.getter("pattern", "What it was made of.", self -> pattern(self).pattern);
    members.getter("flags", "Its flags.", self -> (long) pattern(self).flags());
    members.getter("groups", "The number of groups.", self -> (long) pattern(self).groups());
    members.getter(
        "groupindex",
        "The numbers of named groups.",
        self -> new MappingProxy(pattern(self).groupIndex()));
  }

  static Object orNone(Object value) {
    return value == null ? None.NONE : value;
  }

  static ListValue findAll(MatchIterator matches, PatternValue pattern) {
    ListValue found = new ListValue();
    int[] numbers = pattern.translation.javaNumbers();
    for (Matcher matcher = matches.find(); matcher != null; matcher = matches.find()) {
      if (numbers.length <= 2) {
        found.append(group(matcher, numbers[numbers.length - 1], pattern));
        continue;
      }
      Object[] groups = new Object[numbers.length - 1];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = group(matcher, numbers[i + 1], pattern);
      }
      found.append(new TupleValue(groups));
    }
    return found;
  }

  private static Object group(Matcher matcher, int number, PatternValue pattern) {
    String text = matcher.group(number);
    return pattern.part(text == null ? "" : text);
  }

  static ListValue split(PatternValue pattern, Object string, Object most) {
    int left = Conversion.indexInt(most, null);
    left = left == 0 ? Integer.MAX_VALUE : left;
    ListValue parts = new ListValue();
    MatchIterator matches = new MatchIterator(pattern, string, null, null);
    String text = matches.text();
    int[] numbers = pattern.translation.javaNumbers();
    int done = 0;
    for (; left > 0; left--) {
      Matcher matcher = matches.find();
      if (matcher == null) {
        break;
      }
      parts.append(pattern.part(text.substring(done, matcher.start())));
      for (int i = 1; i < numbers.length; i++) {
        String group = matcher.group(numbers[i]);
        parts.append(group == null ? None.NONE : pattern.part(group));
      }
      done = matcher.end();
    }
    parts.append(pattern.part(text.substring(done)));
    return parts;
  }

  /** (new string, number of replacements). */
  static TupleValue substitute(PatternValue pattern, Object by, Object string, Object count) {
    int left = Conversion.indexInt(count, null);
    left = left == 0 ? Integer.MAX_VALUE : left;
    boolean calls = Calls.isCallable(by);
    MatchIterator matches = new MatchIterator(pattern, string, null, null);
    RegexTemplate template = calls ? null : RegexTemplate.read(by, pattern);
    String text = matches.text();
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    long replaced = 0;
    int item = 0;
    for (; left > 0; left--) {
      Matcher matcher = matches.find();
      if (matcher == null) {
        break;
      }
      int start = matcher.start();
      int end = matcher.end();
      item += start > done ? 1 : 0;
      out.append(text, done, start);
      if (calls) {
        Object result = Calls.call(by, matches.value(matcher));
        if (result != None.NONE) {
          appendResult(result, item++, pattern, out);
        }
      } else {
        template.expand(matcher, pattern.translation.javaNumbers(), out);
      }
      done = end;
      replaced++;
    }
    if (replaced == 0) {
      return new TupleValue(pattern.part(text), 0L);
    }
    out.append(text, done, text.length());
    return new TupleValue(pattern.part(out.toString()), replaced);
  }

  private static void appendResult(
      Object result, int item, PatternValue pattern, StringBuilder out) {
    if (!PatternValue.isText(result) || pattern.isBytes == (PatternValue.isString(result))) {
      throw Errors.type(
          "sequence item "
              + item
              + ": expected "
              + (pattern.isBytes ? "a bytes-like object" : "str instance")
              + ", "
              + Types.of(result).name()
              + " found");
    }
    out.append(PatternValue.text(result));
  }
}
