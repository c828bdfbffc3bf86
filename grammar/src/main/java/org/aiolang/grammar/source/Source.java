package org.aiolang.grammar.source;

import java.util.Arrays;

/** The text of one script and the name it is reported under; knows where its lines begin. */
public final class Source {
  private final String name;
  private final String text;
  private int[] lineStarts;

  /**
   * @param name what tracebacks and diagnostics call it: a path, or {@code <string>}, {@code
   *     <stdin>}
   * @param text the decoded text, without a byte order mark
   */
  public Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** What tracebacks and diagnostics call this text. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The 1-based line that holds the given offset; lines end in LF, CRLF or a lone CR. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 0-based column of the given offset in its line, in code points. */
  public int column(int offset) {
    int start = lineStarts()[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length()));
  }

  /** The offset at which a 1-based line begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** How many lines the text has; an empty text has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a 1-based line without its line end. */
  public String lineText(int line) {
    int[] starts = lineStarts();
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(starts[line - 1], end);
  }

  private int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean ends =
            c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
        if (ends) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }
}
