package org.aiolang.stdlib.text;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.StrNames;
import org.aiolang.interpreter.value.Types;

/**
 * What {@code sub} puts in place of a match, with references to groups.
 *
 * @param parts texts and group numbers
 */
record RegexTemplate(List<Object> parts) {
  private static final String DIGITS = "0123456789";
  private static final String OCTAL = "01234567";

  /** Reads a template; raises PatternError, or IndexError for a name that is no group's. */
  static RegexTemplate read(Object template, PatternValue pattern) {
    if (!PatternValue.isText(template)) {
      throw Errors.type(
          "decoding to str: need a bytes-like object, " + Types.of(template).name() + " found");
    }
    String text = PatternValue.text(template);
    if (text.indexOf('\\') < 0) {
      return new RegexTemplate(List.of(text));
    }
    PatternReader source = new PatternReader(template, text, pattern.isBytes);
    List<Object> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (String token = source.get(); token != null; token = source.get()) {
      if (token.charAt(0) != '\\') {
        literal.append(token);
        continue;
      }
      int group = escape(source, token, pattern, literal);
      if (group >= 0) {
        parts.add(literal.toString());
        literal.setLength(0);
        parts.add(group);
      }
    }
    parts.add(literal.toString());
    return new RegexTemplate(parts);
  }

  /** A group's number, or -1 where the escape is text. */
  private static int escape(
      PatternReader source, String token, PatternValue pattern, StringBuilder literal) {
    int kind = token.codePointAt(1);
    if (kind == 'g') {
      return named(source, pattern);
    }
    if (kind == '0') {
      literal.append((char) (Integer.parseInt("0" + source.getWhile(2, OCTAL), 8) & 0xff));
      return -1;
    }
    if (kind >= '1' && kind <= '9') {
      return numbered(source, token, pattern, literal);
    }
    int simple = "\\abfnrtv".indexOf(kind);
    if (simple >= 0) {
      literal.append("\\\u0007\b\f\n\r\t\u000b".charAt(simple));
    } else if (kind >= 'a' && kind <= 'z' || kind >= 'A' && kind <= 'Z') {
      throw source.error("bad escape " + token, token.length());
    } else {
      literal.append(token);
    }
    return -1;
  }

  private static int numbered(
      PatternReader source, String token, PatternValue pattern, StringBuilder literal) {
    String escape = token;
    if (source.isNext(DIGITS)) {
      escape += source.get();
      if (escape.charAt(1) < '8' && escape.charAt(2) < '8' && source.isNext(OCTAL)) {
        escape += source.get();
        int point = Integer.parseInt(escape.substring(1), 8);
        if (point > 0377) {
          throw source.error(
              "octal escape value " + escape + " outside of range 0-0o377", escape.length());
        }
        literal.append((char) point);
        return -1;
      }
    }
    return checked(source, Integer.parseInt(escape.substring(1)), escape.length() - 1, pattern);
  }

  private static int checked(PatternReader source, int group, int back, PatternValue pattern) {
    if (group > pattern.groups()) {
      throw source.error("invalid group reference " + group, back);
    }
    return group;
  }

  private static int named(PatternReader source, PatternValue pattern) {
    if (!source.match("<")) {
      throw source.error("missing <", 0);
    }
    String name = source.getUntil(">", "group name");
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int group = name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
      return checked(source, group, name.length() + 1, pattern);
    }
    source.checkGroupName(name);
    Integer group = pattern.translation.names().get(name);
    if (group == null) {
      throw Errors.index("unknown group name " + StrNames.quoted(name));
    }
    return group;
  }

  String expand(MatchValue match) {
    if (parts.size() == 1) {
      return (String) parts.get(0);
    }
    StringBuilder out = new StringBuilder();
    for (Object part : parts) {
      if (part instanceof Integer group) {
        String matched = match.text(group);
        out.append(matched == null ? "" : matched);
      } else {
        out.append(part);
      }
    }
    return out.toString();
  }

  void expand(java.util.regex.Matcher matcher, int[] javaNumbers, StringBuilder out) {
    for (Object part : parts) {
      if (part instanceof Integer group) {
        String matched = matcher.group(javaNumbers[group]);
        out.append(matched == null ? "" : matched);
      } else {
        out.append(part);
      }
    }
  }
}
