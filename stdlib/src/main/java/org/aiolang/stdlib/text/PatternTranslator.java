package org.aiolang.stdlib.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.StrNames;

/**
 * Turns a pattern of Python's {@code re} into one of {@link java.util.regex.Pattern} that means the
 * same. What the two spell alike but mean differently ({@code . ^ $ \w \b}, classes) is written
 * out; groups are numbered anew because a conditional needs an additional, empty group that tells
 * whether another one took part. The order of checks, and so of errors, is that of CPython's
 * parser.
 */
final class PatternTranslator {
  private static final int MAX_REPEAT = Integer.MAX_VALUE;
  private static final String DIGITS = "0123456789";

  /** What a piece is, as far as a repeat after it must know. */
  private enum Kind {
    ITEM,
    POSITION,
    REPEAT
  }

  /** A translated part with the lengths that it can match. */
  private record Piece(String java, long least, long most, Kind kind) {
    static Piece one(String java) {
      return new Piece(java, 1, 1, Kind.ITEM);
    }

    static Piece position(String java) {
      return new Piece(java, 0, 0, Kind.POSITION);
    }
  }

  private final PatternReader source;

  /** Whether the text to match is known to be ASCII. */
  private final boolean asciiText;

  /** Flags of the whole pattern. */
  private int flags;

  /** Flags where the translation stands. */
  private int local;

  /** Groups opened so far, with the whole match. */
  private int groups = 1;

  private int javaGroups = 1;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final List<Integer> javaNumbers = new ArrayList<>(List.of(0));
  private final List<Integer> parents = new ArrayList<>(List.of(-1));

  /** The lengths of each group's matches; null while it is open. */
  private final List<Piece> closed = new ArrayList<>();

  /** For each group the Java group that tells whether it took part. */
  private final Map<Integer, Integer> tellTales = new HashMap<>();

  private final Map<Integer, Integer> conditionPlaces = new LinkedHashMap<>();
  private int current;
  private int lookBehindGroups = -1;
  private boolean restart;

  private PatternTranslator(PatternReader source, boolean asciiText, int flags) {
    this.source = source;
    this.asciiText = asciiText;
    this.flags = flags;
    this.local = flags;
    closed.add(null);
  }

  /**
   * The translation.
   *
   * @param java the pattern for the JDK
   * @param flags the flags, those that the pattern sets itself included
   * @param names group names to numbers
   * @param javaNumbers the JDK's group for each group
   * @param parents the group around each group, or -1
   */
  record Translation(
      String java, int flags, Map<String, Integer> names, int[] javaNumbers, int[] parents) {}

  /**
   * Translates a pattern.
   *
   * @param pattern the str or bytes, for errors
   * @param text its text, Latin-1 for bytes
   * @param asciiText whether it will meet ASCII only
   */
  static Translation translate(
      Object pattern, String text, boolean isBytes, boolean asciiText, int flags) {
    PatternTranslator translator =
        new PatternTranslator(new PatternReader(pattern, text, isBytes), asciiText, flags);
    Piece all = translator.alternatives((flags & RegexFlags.VERBOSE) != 0, 0);
    if (translator.restart) {
      return translate(pattern, text, isBytes, asciiText, translator.flags);
    }
    return translator.finish(all);
  }

  private Translation finish(Piece all) {
    flags = fixed(flags);
    if (source.next != null) {
      throw source.error("unbalanced parenthesis", 0);
    }
    for (Map.Entry<Integer, Integer> each : conditionPlaces.entrySet()) {
      if (each.getKey() >= groups) {
        throw RegexErrors.error(
            "invalid group reference " + each.getKey(), source.pattern, each.getValue());
      }
    }
    String prefix = (flags & RegexFlags.IGNORECASE) == 0 ? "" : unicode(flags) ? "(?iu)" : "(?i)";
    return new Translation(
        prefix + all.java,
        flags,
        names,
        javaNumbers.stream().mapToInt(i -> i).toArray(),
        parents.stream().mapToInt(i -> i).toArray());
  }

  private int fixed(int given) {
    if (source.isBytes) {
      if ((given & RegexFlags.UNICODE) != 0) {
        throw Errors.value("cannot use UNICODE flag with a bytes pattern");
      }
      if ((given & RegexFlags.LOCALE) != 0 && (given & RegexFlags.ASCII) != 0) {
        throw Errors.value("ASCII and LOCALE flags are incompatible");
      }
      return given;
    }
    if ((given & RegexFlags.LOCALE) != 0) {
      throw Errors.value("cannot use LOCALE flag with a str pattern");
    }
    if ((given & RegexFlags.ASCII) != 0) {
      if ((given & RegexFlags.UNICODE) != 0) {
        throw Errors.value("ASCII and UNICODE flags are incompatible");
      }
      return given;
    }
    return given | RegexFlags.UNICODE;
  }

  private boolean unicode(int given) {
    return !source.isBytes && (given & RegexFlags.ASCII) == 0;
  }

  private Alphabet alphabet() {
    return !unicode(local)
        ? Alphabet.ASCII
        : asciiText ? Alphabet.UNICODE_IN_ASCII : Alphabet.UNICODE;
  }

  private boolean has(int flag) {
    return (local & flag) != 0;
  }

  private Piece alternatives(boolean verbose, int nested) {
    StringBuilder java = new StringBuilder();
    long least = Long.MAX_VALUE;
    long most = 0;
    boolean first = nested == 0;
    do {
      if (!java.isEmpty() || least != Long.MAX_VALUE) {
        java.append('|');
      }
      Piece branch = sequence(verbose, nested, first);
      first = false;
      java.append(branch.java);
      least = Math.min(least, branch.least);
      most = Math.max(most, branch.most);
    } while (!restart && source.match("|"));
    return new Piece(java.toString(), least, most, Kind.ITEM);
  }

  private Piece sequence(boolean givenVerbose, int nested, boolean first) {
    List<Piece> pieces = new ArrayList<>();
    boolean verbose = givenVerbose;
    while (!restart && source.next != null && !source.isNext("|)")) {
      String token = source.get();
      if (verbose && " \t\n\r\u000b\f".contains(token)) {
        continue;
      }
      if (verbose && token.equals("#")) {
        String skipped = source.get();
        while (skipped != null && !skipped.equals("\n")) {
          skipped = source.get();
        }
        continue;
      }
      switch (token.charAt(0)) {
        case '\\' -> pieces.add(escape(token));
        case '[' -> pieces.add(Piece.one(new PatternClass(source, alphabet()).translate()));
        case '*', '+', '?', '{' -> repeat(token, pieces);
        case '.' -> pieces.add(Piece.one(has(RegexFlags.DOTALL) ? "(?s:.)" : "[^\\n]"));
        case '^' ->
            pieces.add(Piece.position(has(RegexFlags.MULTILINE) ? "(?:\\A|(?<=\\n))" : "\\A"));
        case '$' ->
            pieces.add(Piece.position(has(RegexFlags.MULTILINE) ? "(?=\\n|\\z)" : "(?=\\n?\\z)"));
        case '(' -> {
          Piece group = group(verbose, nested, first && pieces.isEmpty());
          if (group != null) {
            pieces.add(group);
          } else if (nested == 0 && (flags & RegexFlags.VERBOSE) != 0 && !verbose) {
            verbose = true;
          }
        }
        default -> pieces.add(Piece.one(literal(token.codePointAt(0))));
      }
    }
    StringBuilder java = new StringBuilder();
    long least = 0;
    long most = 0;
    for (Piece piece : pieces) {
      java.append(piece.java);
      least += piece.least;
      most = Math.min(MAX_REPEAT, most + piece.most);
    }
    return new Piece(java.toString(), least, most, Kind.ITEM);
  }

  /** A character that stands for itself. */
  static String literal(int point) {
    boolean special =
        point < 128 && !Character.isLetterOrDigit(point) && point > ' ' && point != '_';
    return special ? "\\" + (char) point : Character.toString(point);
  }

  private void repeat(String token, List<Piece> pieces) {
    int here = source.tell();
    long least = token.equals("+") ? 1 : 0;
    long most = token.equals("?") ? 1 : MAX_REPEAT;
    if (token.equals("{")) {
      if ("}".equals(source.next)) {
        pieces.add(Piece.one("\\{"));
        return;
      }
      String low = source.getWhile(Integer.MAX_VALUE, DIGITS);
      String high = source.match(",") ? source.getWhile(Integer.MAX_VALUE, DIGITS) : low;
      if (!source.match("}")) {
        pieces.add(Piece.one("\\{"));
        source.seek(here);
        return;
      }
      least = low.isEmpty() ? 0 : count(low);
      most = high.isEmpty() ? MAX_REPEAT : count(high);
      if (most < least) {
        throw source.error("min repeat greater than max repeat", source.tell() - here);
      }
    }
    Piece item = pieces.isEmpty() ? null : pieces.getLast();
    if (item == null || item.kind == Kind.POSITION) {
      throw source.error("nothing to repeat", source.tell() - here + 1);
    }
    if (item.kind == Kind.REPEAT) {
      throw source.error("multiple repeat", source.tell() - here + 1);
    }
    String mode = source.match("?") ? "?" : source.match("+") ? "+" : "";
    String times = "{" + least + "," + (most == MAX_REPEAT ? "" : most) + "}";
    if (most == MAX_REPEAT && least < 2) {
      times = least == 0 ? "*" : "+";
    } else if (least == 0 && most == 1) {
      times = "?";
    }
    pieces.set(
        pieces.size() - 1,
        new Piece(
            item.java + times + mode,
            Math.min(MAX_REPEAT, item.least * least),
            item.most == 0 ? 0 : Math.min(MAX_REPEAT, item.most * most),
            Kind.REPEAT));
  }

  private static long count(String digits) {
    if (digits.length() > 10 || Long.parseLong(digits) >= MAX_REPEAT) {
      throw Errors.overflow("the repetition number is too large");
    }
    return Long.parseLong(digits);
  }

  private Piece escape(String token) {
    switch (token) {
      case "\\A":
        return Piece.position("\\A");
      case "\\Z":
        return Piece.position("\\z");
      case "\\b":
        return Piece.position(alphabet().boundary());
      case "\\B":
        return Piece.position(alphabet().noBoundary());
      default:
        break;
    }
    String category = alphabet().category(token);
    if (category != null) {
      return Piece.one("[" + category + "]");
    }
    char kind = token.charAt(1);
    if (kind >= '1' && kind <= '9') {
      return numbered(token);
    }
    return Piece.one(literal(PatternClass.character(source, token, false)));
  }

  /** A reference to a group, or a character by its octal number. */
  private Piece numbered(String token) {
    String escape = token;
    if (source.isNext(DIGITS)) {
      escape += source.get();
      if (escape.charAt(1) < '8' && escape.charAt(2) < '8' && source.isNext("01234567")) {
        escape += source.get();
        int point = Integer.parseInt(escape.substring(1), 8);
        if (point > 0377) {
          throw source.error(
              "octal escape value " + escape + " outside of range 0-0o377", escape.length());
        }
        return Piece.one(literal(point));
      }
    }
    int group = Integer.parseInt(escape.substring(1));
    if (group < groups) {
      return reference(group, escape.length());
    }
    throw source.error("invalid group reference " + group, escape.length() - 1);
  }

  private Piece reference(int group, int back) {
    Piece matched = closed.get(group);
    if (matched == null) {
      throw source.error("cannot refer to an open group", back);
    }
    checkLookBehind(group);
    return new Piece(
        "(?:\\" + javaNumbers.get(group) + ")", matched.least, matched.most, Kind.ITEM);
  }

  private void checkLookBehind(int group) {
    if (lookBehindGroups < 0) {
      return;
    }
    if (group < closed.size() && closed.get(group) == null) {
      throw source.error("cannot refer to an open group", 0);
    }
    if (group >= lookBehindGroups) {
      throw source.error("cannot refer to group defined in the same lookbehind subpattern", 0);
    }
  }

  /** What begins with a bracket; null where it matches nothing by itself: flags, a comment. */
  private Piece group(boolean verbose, int nested, boolean atStart) {
    int start = source.tell() - 1;
    if (!source.match("?")) {
      return capture(null, verbose, nested, start);
    }
    String kind = extension();
    switch (kind) {
      case "P":
        return named(verbose, nested, start);
      case ":":
        return plain("(?:", verbose, nested, start);
      case ">":
        return plain("(?>", verbose, nested, start);
      case "#":
        while (true) {
          if (source.next == null) {
            throw source.error("missing ), unterminated comment", source.tell() - start);
          }
          if (source.get().equals(")")) {
            return null;
          }
        }
      case "=", "!", "<":
        return look(kind, verbose, nested, start);
      case "(":
        return condition(verbose, nested, start);
      default:
        if (kind.equals("-") || PatternFlags.isFlag(kind)) {
          return flagged(kind, verbose, nested, start, atStart);
        }
        throw source.error("unknown extension ?" + kind, PatternReader.length(kind) + 1);
    }
  }

  private String extension() {
    String token = source.get();
    if (token == null) {
      throw source.error("unexpected end of pattern", 0);
    }
    return token;
  }

  private void close(int start) {
    if (!restart && !source.match(")")) {
      throw source.error("missing ), unterminated subpattern", source.tell() - start);
    }
  }

  private Piece plain(String opening, boolean verbose, int nested, int start) {
    Piece inner = alternatives(verbose, nested + 1);
    close(start);
    return new Piece(opening + inner.java + ")", inner.least, inner.most, Kind.ITEM);
  }

  private Piece named(boolean verbose, int nested, int start) {
    if (source.match("<")) {
      String name = source.getUntil(">", "group name");
      source.checkGroupName(name);
      return capture(name, verbose, nested, start);
    }
    if (source.match("=")) {
      String name = source.getUntil(")", "group name");
      source.checkGroupName(name);
      Integer group = names.get(name);
      int back = PatternReader.length(name) + 1;
      if (group == null) {
        throw source.error("unknown group name " + StrNames.quoted(name), back);
      }
      return reference(group, back);
    }
    String token = extension();
    throw source.error("unknown extension ?P" + token, PatternReader.length(token) + 2);
  }

  private Piece capture(String name, boolean verbose, int nested, int start) {
    int group = groups++;
    if (name != null) {
      Integer before = names.putIfAbsent(name, group);
      if (before != null) {
        throw source.error(
            "redefinition of group name "
                + StrNames.quoted(name)
                + " as group "
                + group
                + "; was group "
                + before,
            PatternReader.length(name) + 1);
      }
    }
    closed.add(null);
    javaNumbers.add(javaGroups++);
    parents.add(current == 0 ? -1 : current);
    int outer = current;
    current = group;
    Piece inner = alternatives(verbose, nested + 1);
    current = outer;
    close(start);
    closed.set(group, inner);
    // The inner empty group takes part exactly when this one does; conditionals ask it.
    boolean asked = source.pattern != null && hasConditions();
    String java = asked ? "((?:" + inner.java + ")())" : "(" + inner.java + ")";
    if (asked) {
      tellTales.put(group, javaGroups++);
    }
    return new Piece(java, inner.least, inner.most, Kind.ITEM);
  }

  private boolean hasConditions() {
    return PatternValue.text(source.pattern).contains("(?(");
  }

  private Piece look(String given, boolean verbose, int nested, int start) {
    String kind = given;
    boolean behind = kind.equals("<");
    int outer = lookBehindGroups;
    if (behind) {
      kind = extension();
      if (!kind.equals("=") && !kind.equals("!")) {
        throw source.error("unknown extension ?<" + kind, PatternReader.length(kind) + 2);
      }
      if (outer < 0) {
        lookBehindGroups = groups;
      }
    }
    Piece inner = alternatives(verbose, nested + 1);
    lookBehindGroups = outer;
    close(start);
    if (behind && inner.least != inner.most) {
      throw RegexErrors.error(
          "look-behind requires fixed-width pattern", org.aiolang.interpreter.value.None.NONE, -1);
    }
    return new Piece((behind ? "(?<" : "(?") + kind + inner.java + ")", 0, 0, Kind.ITEM);
  }

  private Piece condition(boolean verbose, int nested, int start) {
    String name = source.getUntil(")", "group name");
    int back = PatternReader.length(name) + 1;
    int group;
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      group = name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
      if (group == 0) {
        throw source.error("bad group number", back);
      }
      conditionPlaces.putIfAbsent(group, source.tell() - back);
    } else {
      source.checkGroupName(name);
      Integer known = names.get(name);
      if (known == null) {
        throw source.error("unknown group name " + StrNames.quoted(name), back);
      }
      group = known;
    }
    checkLookBehind(group);
    Piece yes = sequence(verbose, nested + 1, false);
    Piece no = new Piece("", 0, 0, Kind.ITEM);
    if (source.match("|")) {
      no = sequence(verbose, nested + 1, false);
      if ("|".equals(source.next)) {
        throw source.error("conditional backref with more than two branches", 0);
      }
    }
    close(start);
    Integer tale = tellTales.get(group);
    // A group further right cannot have taken part yet (but for a repeat around both, which is left
    // out).
    String java =
        tale == null
            ? "(?:" + no.java + ")"
            : "(?:(?:\\" + tale + ")" + yes.java + "|(?!(?:\\" + tale + "))(?:" + no.java + "))";
    return new Piece(java, Math.min(yes.least, no.least), Math.max(yes.most, no.most), Kind.ITEM);
  }

  private Piece flagged(String kind, boolean verbose, int nested, int start, boolean atStart) {
    PatternFlags given = PatternFlags.read(source, kind);
    if (given.global()) {
      if (!atStart) {
        throw source.error(
            "global flags not at the start of the expression", source.tell() - start);
      }
      int before = flags;
      flags |= given.on();
      local |= given.on();
      // White space before the flag was read as such; the whole is read anew.
      restart = (flags & ~before & RegexFlags.VERBOSE) != 0;
      return null;
    }
    int outer = local;
    local = (local | given.on()) & ~given.off();
    if ((given.on() & RegexFlags.ASCII) != 0) {
      local &= ~RegexFlags.UNICODE;
    }
    if ((given.on() & RegexFlags.UNICODE) != 0) {
      local &= ~RegexFlags.ASCII;
    }
    boolean subVerbose =
        (verbose || (given.on() & RegexFlags.VERBOSE) != 0)
            && (given.off() & RegexFlags.VERBOSE) == 0;
    String opening = !has(RegexFlags.IGNORECASE) ? "(?-iu:" : unicode(local) ? "(?iu:" : "(?i-u:";
    try {
      return plain(opening, subVerbose, nested, start);
    } finally {
      local = outer;
    }
  }
}
