package org.aiolang.grammar.format;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.Lexeme;

/** Writes one logical line: as one line where it fits, else with its brackets opened. */
final class Layout {
  private static final int WIDTH = 100;
  private static final int STEP = 4;

  private final StringBuilder out = new StringBuilder();

  private Layout() {}

  /**
   * The lines of a logical line, each ended by a line feed.
   *
   * @param level how deep its block is
   */
  static String write(List<Word> words, int level) {
    Layout layout = new Layout();
    List<Word> rest = words;
    List<Word> comments = new ArrayList<>();
    while (!rest.isEmpty() && rest.getLast().isComment()) {
      comments.addFirst(rest.getLast());
      rest = rest.subList(0, rest.size() - 1);
    }
    int column = level * STEP;
    layout.indent(column);
    int start = 0;
    for (int[] segment : joined(rest)) {
      if (start > 0) {
        layout.out.append(" \\\n");
        layout.indent(column + STEP);
      }
      int inner = start > 0 ? column + STEP : column;
      boolean last = segment[1] == rest.size();
      layout.piece(rest.subList(segment[0], segment[1]), inner, last ? 0 : 2);
      start = segment[1];
    }
    for (Word comment : comments) {
      layout.out.append("  ").append(comment.text);
    }
    layout.out.append('\n');
    return layout.out.toString();
  }

  /** The stretches between backslashes outside of brackets. */
  private static List<int[]> joined(List<Word> words) {
    List<int[]> segments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (depth == 0 && word.joined && i > start) {
        segments.add(new int[] {start, i});
        start = i;
      }
      depth += word.opens() ? 1 : word.closes() ? -1 : 0;
    }
    segments.add(new int[] {start, words.size()});
    return segments;
  }

  private void indent(int column) {
    out.repeat(' ', column);
  }

  /** Where the line being written ends so far. */
  private int position() {
    int lineStart = out.lastIndexOf("\n") + 1;
    return out.codePointCount(lineStart, out.length());
  }

  /**
   * Writes words at the current position.
   *
   * @param column where lines of the piece are indented to
   * @param after how much will follow on the last line
   */
  private void piece(List<Word> words, int column, int after) {
    if (words.isEmpty()) {
      return;
    }
    if (!mustOpen(words) && fits(words, after)) {
      flat(words);
      return;
    }
    List<int[]> groups = groups(words);
    boolean[] open = new boolean[groups.size()];
    for (int i = 0; i < open.length; i++) {
      // With the word before, which tells a call from a tuple.
      int from = Math.max(0, groups.get(i)[0] - 1);
      open[i] = mustOpen(words.subList(from, groups.get(i)[1] + 1));
    }
    boolean[] needed = open.clone();
    // From the last bracket backwards, until each line fits.
    for (int i = open.length - 1; i >= 0 && !allFit(words, groups, open, after); i--) {
      open[i] |= groups.get(i)[1] > groups.get(i)[0] + 1;
    }
    // One that was opened too early, before another that did more, closes again.
    for (int i = open.length - 1; i >= 0; i--) {
      boolean wanted = open[i];
      open[i] = needed[i];
      if (wanted && !needed[i] && !allFit(words, groups, open, after)) {
        open[i] = true;
      }
    }
    int at = 0;
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        int[] group = groups.get(i);
        plain(words.subList(at, group[0] + 1), column);
        Word before = group[0] == 0 ? null : words.get(group[0] - 1);
        group(words.subList(group[0], group[1] + 1), column, before);
        at = group[1] + 1;
        out.append(words.get(group[1]).text);
      }
    }
    plain(words.subList(at, words.size()), column);
  }

  private boolean allFit(List<Word> words, List<int[]> groups, boolean[] open, int after) {
    int width = position();
    int at = 0;
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        if (width + width(words.subList(at, groups.get(i)[0] + 1)) > WIDTH) {
          return false;
        }
        at = groups.get(i)[1];
        width = 0;
      }
    }
    return width + width(words.subList(at, words.size())) + after <= WIDTH;
  }

  /** Words whose brackets stay as they are; a comment among them ends a line. */
  private void plain(List<Word> words, int column) {
    boolean broken = false;
    for (Word word : words) {
      if (word.isComment()) {
        out.append(broken ? "" : "  ").append(word.text).append('\n');
        indent(column);
        broken = true;
      } else {
        out.append(broken ? "" : word.gap).append(word.text);
        broken = false;
      }
    }
  }

  private void flat(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean first = i == 0 && (out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0);
      out.append(first ? "" : words.get(i).gap).append(words.get(i).text);
    }
  }

  /** Everything inside a bracket, one item on a line, up to its end. */
  private void group(List<Word> group, int column, Word before) {
    int inner = column + STEP;
    int at = 1;
    int last = group.size() - 1;
    while (at < last && group.get(at).isComment() && !group.get(at).firstOfLine) {
      out.append("  ").append(group.get(at++).text);
    }
    List<Word> content = group.subList(at, last);
    Items items = new Items(content);
    boolean called = before != null && before.endsOperand() && group.getFirst().is("(");
    boolean display =
        !called && !group.getFirst().is("(") && (before == null || !before.endsOperand());
    boolean comma = items.commas || ((called || display) && items.mayEndWithComma);
    if (before != null && before.is("import") || items.comprehension) {
      comma = items.commas;
    }
    for (int i = 0; i < items.list.size(); i++) {
      List<Word> item = items.list.get(i);
      out.append('\n');
      indent(inner);
      List<Word> code = new ArrayList<>(item);
      List<Word> trailing = new ArrayList<>();
      while (!code.isEmpty() && code.getLast().isComment()) {
        trailing.addFirst(code.removeLast());
      }
      while (!code.isEmpty() && code.getFirst().isComment()) {
        out.append(code.removeFirst().text).append('\n');
        indent(inner);
      }
      if (!code.isEmpty()) {
        boolean ended = items.separated && (i < items.lastCode || comma);
        item(code, inner, ended ? 1 : 0);
        out.append(ended ? "," : "");
      }
      boolean alone = code.isEmpty();
      for (Word comment : trailing) {
        if (comment.firstOfLine && !alone) {
          out.append('\n');
          indent(inner);
          out.append(comment.text);
        } else {
          out.append(alone ? "" : "  ").append(comment.text);
          alone = false;
        }
      }
    }
    out.append('\n');
    indent(column);
  }

  /** An item, which inside of brackets may be broken where a comment or its length wants it. */
  private void item(List<Word> words, int column, int after) {
    boolean comment = false;
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      depth += word.opens() ? 1 : word.closes() ? -1 : 0;
      if (depth == 0 && word.isComment()) {
        piece(words.subList(start, i), column, 0);
        out.append(
            word.firstOfLine && start < i ? "\n" + " ".repeat(column) : start < i ? "  " : "");
        out.append(word.text).append('\n');
        indent(column);
        start = i + 1;
        comment = true;
      }
    }
    if (comment) {
      piece(words.subList(start, words.size()), column, after);
      return;
    }
    if (fits(words, after) || groups(words).size() > 0 && !hasOperators(words)) {
      piece(words, column, after);
      return;
    }
    start = 0;
    depth = 0;
    for (int i = 1; i < words.size(); i++) {
      depth += words.get(i - 1).opens() ? 1 : words.get(i - 1).closes() ? -1 : 0;
      if (depth == 0 && breaksBefore(words, i)) {
        piece(words.subList(start, i), column, 0);
        out.append('\n');
        indent(column);
        start = i;
      }
    }
    piece(words.subList(start, words.size()), column, after);
  }

  private static boolean hasOperators(List<Word> words) {
    int depth = 0;
    for (int i = 1; i < words.size(); i++) {
      depth += words.get(i - 1).opens() ? 1 : words.get(i - 1).closes() ? -1 : 0;
      if (depth == 0 && breaksBefore(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean breaksBefore(List<Word> words, int i) {
    Word word = words.get(i);
    boolean strings =
        word.kind == Lexeme.Kind.STRING && words.get(i - 1).kind == Lexeme.Kind.STRING;
    boolean sum = word.is("+") && words.get(i - 1).endsOperand();
    return strings || sum || word.is("and") || word.is("or");
  }

  private boolean fits(List<Word> words, int after) {
    return position() + width(words) + after <= WIDTH;
  }

  /** The length of words on one line; a text of several lines counts by its longer end. */
  private static int width(List<Word> words) {
    int width = 0;
    for (Word word : words) {
      int lineEnd = word.text.indexOf('\n');
      String shown = lineEnd < 0 ? word.text : word.text.substring(0, lineEnd);
      width += word.gap.length() + shown.codePointCount(0, shown.length());
      if (lineEnd >= 0) {
        return width;
      }
    }
    return width;
  }

  /** Whether words cannot stay on one line: a comment, or a comma that asks for it. */
  private static boolean mustOpen(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isComment()) {
        return true;
      }
    }
    for (int[] group : allGroups(words)) {
      if (words.get(group[1] - 1).is(",") && !isSmallTuple(words, group)) {
        return true;
      }
    }
    return false;
  }

  /** {@code (x,)} and {@code a[x,]} need their comma. */
  private static boolean isSmallTuple(List<Word> words, int[] group) {
    Word before = group[0] == 0 ? null : words.get(group[0] - 1);
    boolean operand = before != null && before.endsOperand();
    boolean tuple =
        (words.get(group[0]).is("(") && !operand) || (words.get(group[0]).is("[") && operand);
    if (!tuple) {
      return false;
    }
    Items items = new Items(words.subList(group[0] + 1, group[1]));
    return items.list.size() == 1;
  }

  /** The outermost brackets of words: the places of each opening and closing one. */
  private static List<int[]> groups(List<Word> words) {
    List<int[]> groups = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).opens() && depth++ == 0) {
        start = i;
      } else if (words.get(i).closes() && --depth == 0) {
        groups.add(new int[] {start, i});
      }
    }
    return groups;
  }

  private static List<int[]> allGroups(List<Word> words) {
    List<int[]> groups = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).opens()) {
        open.add(i);
      } else if (words.get(i).closes() && !open.isEmpty()) {
        groups.add(new int[] {open.removeLast(), i});
      }
    }
    return groups;
  }
}
