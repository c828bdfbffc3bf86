package org.aiolang.stdlib.text;

import java.util.Map;
import java.util.regex.Matcher;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code re.Match}. */
final class MatchValue extends Instance {
  static final Type TYPE = Type.builtin("re", "Match", Types.OBJECT, MatchValue::declare);

  final PatternValue pattern;
  private final Object subject;
  private final String text;
  private final int searchStart;
  private final int searchEnd;

  /** Offsets into the text, start and end of each group; -1 where it took no part. */
  private final int[] offsets;

  MatchValue(
      PatternValue pattern,
      Object subject,
      String text,
      int searchStart,
      int searchEnd,
      Matcher matcher) {
    super(TYPE);
    this.pattern = pattern;
    this.subject = subject;
    this.text = text;
    this.searchStart = searchStart;
    this.searchEnd = searchEnd;
    int[] numbers = pattern.translation.javaNumbers();
    offsets = new int[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      offsets[2 * i] = matcher.start(numbers[i]);
      offsets[2 * i + 1] = matcher.end(numbers[i]);
    }
  }

  int startOffset() {
    return offsets[0];
  }

  int endOffset() {
    return offsets[1];
  }

  /** What a group matched, or null. */
  String text(int group) {
    return offsets[2 * group] < 0
        ? null
        : text.substring(offsets[2 * group], offsets[2 * group + 1]);
  }

  private Object value(int group, Object absent) {
    String matched = text(group);
    return matched == null ? absent : pattern.part(matched);
  }

  private int number(Object given) {
    int group = pattern.group(given);
    if (group < 0) {
      throw Errors.index("no such group");
    }
    return group;
  }

  private long start(int group) {
    return offsets[2 * group] < 0 ? -1 : Text.index(text, offsets[2 * group]);
  }

  private long end(int group) {
    return offsets[2 * group] < 0 ? -1 : Text.index(text, offsets[2 * group + 1]);
  }

  private TupleValue span(int group) {
    return new TupleValue(start(group), end(group));
  }

  /** The group that closed last, or 0: of those that end last the outermost, else the last. */
  private int lastIndex() {
    int last = 0;
    for (int i = 1; 2 * i < offsets.length; i++) {
      int end = offsets[2 * i + 1];
      if (end >= 0
          && (last == 0
              || end > offsets[2 * last + 1]
              || end == offsets[2 * last + 1] && !isWithin(i, last))) {
        last = i;
      }
    }
    return last;
  }

  private boolean isWithin(int inner, int outer) {
    int[] parents = pattern.translation.parents();
    for (int at = parents[inner]; at > 0; at = parents[at]) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private static MatchValue match(Object self) {
    return (MatchValue) self;
  }

  private static void declare(TypeMembers members) {
    members.methodN(
        "group(self, /, *groups)",
        "Return one or more groups of the match, by number or name.",
        arguments -> {
          MatchValue self = match(arguments[0]);
          Object[] given = (Object[]) arguments[1];
          if (given.length == 0) {
            return self.value(0, None.NONE);
          }
          if (given.length == 1) {
            return self.value(self.number(given[0]), None.NONE);
          }
          Object[] values = new Object[given.length];
          for (int i = 0; i < given.length; i++) {
            values[i] = self.value(self.number(given[i]), None.NONE);
          }
          return new TupleValue(values);
        });
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> match(self).value(match(self).number(key), None.NONE));
    members.method(
        "groups(self, /, default=None)",
        "Return a tuple of all groups of the match.",
        (self, absent) -> {
          Object[] values = new Object[match(self).pattern.groups()];
          for (int i = 0; i < values.length; i++) {
            values[i] = match(self).value(i + 1, absent);
          }
          return new TupleValue(values);
        });
    members.method(
        "groupdict(self, /, default=None)",
        "Return a dict of all named groups of the match.",
        (self, absent) -> {
          DictValue dict = new DictValue();
          for (Map.Entry<String, Integer> each :
              match(self).pattern.translation.names().entrySet()) {
            dict.put(each.getKey(), match(self).value(each.getValue(), absent));
          }
          return dict;
        });
    members.method(
        "start(self, group=0, /)",
        "Return where the group starts, or -1.",
        (self, group) -> match(self).start(match(self).number(group)));
    members.method(
        "end(self, group=0, /)",
        "Return where the group ends, or -1.",
        (self, group) -> match(self).end(match(self).number(group)));
    members.method(
        "span(self, group=0, /)",
        "Return where the group starts and ends.",
        (self, group) -> match(self).span(match(self).number(group)));
    members.method(
        "expand(self, /, template)",
        "Return the template with its references replaced.",
        (self, template) ->
            match(self)
                .pattern
                .part(RegexTemplate.read(template, match(self).pattern).expand(match(self))));
    members.method("__copy__(self, /)", "", self -> self);
    members.method("__deepcopy__(self, memo, /)", "", (self, memo) -> self);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<re.Match object; span="
                + Conversion.repr(match(self).span(0))
                + ", match="
                + Conversion.repr(match(self).value(0, None.NONE))
                + ">");
    declareFacts(members);
  }

  private static void declareFacts(TypeMembers members) {
    members.getter("string", "What was searched.", self -> match(self).subject);
    members.getter("re", "The pattern.", self -> match(self).pattern);
    members.getter(
        "pos",
        "Where the search began.",
        self -> (long) Text.index(match(self).text, match(self).searchStart));
    members.getter(
        "endpos",
        "Where the search ended.",
        self -> (long) Text.index(match(self).text, match(self).searchEnd));
    members.getter(
        "lastindex",
        "The group that closed last, or None.",
        self -> {
          int last = match(self).lastIndex();
          return last == 0 ? None.NONE : (Object) (long) last;
        });
    members.getter(
        "lastgroup",
        "The name of the group that closed last, or None.",
        self -> {
          int last = match(self).lastIndex();
          for (Map.Entry<String, Integer> each :
              match(self).pattern.translation.names().entrySet()) {
            if (each.getValue() == last) {
              return each.getKey();
            }
          }
          return None.NONE;
        });
    members.getter(
        "regs",
        "The spans of all groups.",
        self -> {
          Object[] spans = new Object[match(self).pattern.groups() + 1];
          for (int i = 0; i < spans.length; i++) {
            spans[i] = match(self).span(i);
          }
          return new TupleValue(spans);
        });
  }
}
