package org.aiolang.interpreter.lower;

/** Docstrings lose the indentation that their place in the source gave them, as in CPython 3.13. */
final class Docstrings {
  private Docstrings() {}

  static String clean(String text) {
    String[] lines = text.split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      int indent = indent(lines[i]);
      if (indent < lines[i].length()) {
        margin = Math.min(margin, indent);
      }
    }
    StringBuilder cleaned = new StringBuilder(lines[0].substring(indent(lines[0])));
    for (int i = 1; i < lines.length; i++) {
      cleaned.append('\n');
      int cut = Math.min(margin, indent(lines[i]));
      cleaned.append(lines[i], cut, lines[i].length());
    }
    return cleaned.toString();
  }

  private static int indent(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }
}
