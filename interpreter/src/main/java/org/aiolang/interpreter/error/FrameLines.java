package org.aiolang.interpreter.error;

import java.util.TreeSet;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/**
 * The lines of source under an entry of a traceback, with carets at what was running, as CPython
 * 3.13 shows them (Lib/traceback.py, {@code format_frame_summary}).
 */
final class FrameLines {
  private static final String INDENT = "    ";

  private final String[] lines;

  /** What was running, in offsets of the first and of the last line. */
  private final int start;

  private final int end;

  /**
   * Where the carets differ from the tildes, as line and offset in it; line -1 where they do not.
   */
  private int anchorLine = -1;

  private int anchorStart;
  private int anchorEndLine;
  private int anchorEnd;

  private FrameLines(String[] lines, int start, int end) {
    this.lines = lines;
    this.start = start;
    this.end = end;
  }

  /** Lines ended by a line feed, or nothing where the source has nothing to show. */
  static String of(Source source, Span span) {
    if (span == null || source.text().isEmpty() || span.start() > source.text().length()) {
      return "";
    }
    int first = source.line(span.start());
    int last = Math.max(first, source.line(Math.max(span.start(), span.end() - 1)));
    String[] lines = new String[last - first + 1];
    int dedent = Integer.MAX_VALUE;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = source.lineText(first + i).stripTrailing();
      if (!lines[i].isBlank()) {
        dedent = Math.min(dedent, lines[i].length() - lines[i].stripLeading().length());
      }
    }
    if (dedent == Integer.MAX_VALUE) {
      return "";
    }
    int start = Math.max(0, span.start() - source.lineStart(first) - dedent);
    int end = Math.max(0, span.end() - source.lineStart(last) - dedent);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].substring(Math.min(dedent, lines[i].length()));
    }
    start = Math.min(start, lines[0].length());
    end = Math.min(end, lines[lines.length - 1].length());
    return new FrameLines(lines, start, end).print();
  }

  private String print() {
    findAnchors();
    boolean carets = showsCarets();
    int last = lines.length - 1;
    TreeSet<Integer> significant = new TreeSet<>();
    significant.add(0);
    significant.add(last);
    if (anchorLine >= 0) {
      for (int i = -1; i <= 1; i++) {
        significant.add(anchorLine + i);
        significant.add(anchorEndLine + i);
      }
      significant.remove(-1);
      significant.remove(lines.length);
    }
    StringBuilder out = new StringBuilder();
    int before = -1;
    for (int line : significant) {
      if (before >= 0 && line - before == 2) {
        print(line - 1, carets, out);
      } else if (before >= 0 && line - before > 2) {
        out.append(INDENT).append("...<").append(line - before - 1).append(" lines>...\n");
      }
      print(line, carets, out);
      before = line;
    }
    return out.toString();
  }

  private void print(int index, boolean carets, StringBuilder out) {
    String line = lines[index];
    out.append(INDENT).append(line).append('\n');
    if (!carets) {
      return;
    }
    int spaces = line.length() - line.stripLeading().length();
    int from = index == 0 ? Math.max(spaces, width(line, start)) : spaces;
    int count = index == lines.length - 1 ? width(line, end) : width(line, line.length());
    int secondFrom = anchorLine < 0 ? 0 : width(lines[anchorLine], anchorStart);
    int secondEnd = anchorLine < 0 ? 0 : width(lines[anchorEndLine], anchorEnd);
    out.append(INDENT);
    for (int column = 0; column < count; column++) {
      if (column < from) {
        out.append(' ');
      } else if (anchorLine < 0) {
        out.append('^');
      } else {
        boolean after = index > anchorLine || (index == anchorLine && column >= secondFrom);
        boolean within = index < anchorEndLine || (index == anchorEndLine && column < secondEnd);
        out.append(after && within ? '^' : '~');
      }
    }
    out.append('\n');
  }

  private void findAnchors() {
    String segment = segment();
    Anchors anchors = Anchors.of(segment);
    if (anchors == null) {
      return;
    }
    anchorLine = lineOf(segment, anchors.start());
    anchorEndLine = lineOf(segment, anchors.end());
    anchorStart = offsetIn(segment, anchors.start(), anchorLine);
    anchorEnd = offsetIn(segment, anchors.end(), anchorEndLine);
  }

  private String segment() {
    if (lines.length == 1) {
      return lines[0].substring(start, Math.max(start, end));
    }
    StringBuilder text = new StringBuilder(lines[0].substring(start));
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      text.append('\n').append(i == lines.length - 1 ? line.substring(0, end) : line);
    }
    return text.toString();
  }

  private static int lineOf(String segment, int at) {
    return (int) segment.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private int offsetIn(String segment, int at, int line) {
    int begin = segment.lastIndexOf('\n', at - 1) + 1;
    return at - begin + (line == 0 ? start : 0);
  }

  /** Whether pointing says more than the line itself. */
  private boolean showsCarets() {
    String first = lines[0];
    String last = lines[lines.length - 1];
    if (isWholeCall(first, last)) {
      return false;
    }
    return anchorLine >= 0
        || !first.substring(0, start).isBlank()
        || !last.substring(end).isBlank();
  }

  /** {@code return f(…)} and {@code x = f(…)} where the call is all there is. */
  private boolean isWholeCall(String line, String last) {
    if (end != last.length() || anchorLine != 0 || line.charAt(anchorStart) != '(') {
      return false;
    }
    String before = line.substring(0, start);
    String callee = line.substring(start, anchorStart).strip();
    if (before.strip().equals("return")) {
      return callee.chars().allMatch(Character::isUnicodeIdentifierPart);
    }
    String target = before.stripTrailing();
    return target.endsWith("=")
        && target.length() > 1
        && target.indexOf('=') == target.length() - 1
        && "=!<>+-*/%&|^@:".indexOf(target.charAt(target.length() - 2)) < 0
        && !target.contains(":");
  }

  /** How many columns of a terminal the text before an offset takes. */
  private static int width(String line, int offset) {
    int columns = 0;
    for (int at = 0; at < offset && at < line.length(); ) {
      int c = line.codePointAt(at);
      columns += isWide(c) ? 2 : 1;
      at += Character.charCount(c);
    }
    return columns;
  }

  /** East Asian wide and full-width characters, and emoji. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
