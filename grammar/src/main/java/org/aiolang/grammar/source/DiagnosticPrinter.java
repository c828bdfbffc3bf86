package org.aiolang.grammar.source;

/**
 * Shows a diagnostic as CPython shows a syntax error, with what aio adds below it:
 *
 * <pre>
 *   File "x.aio", line 3
 *     if x = 3:
 *        ^^^^^
 * SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
 * help: …
 * note: …
 * </pre>
 */
public final class DiagnosticPrinter {
  private DiagnosticPrinter() {}

  /** The diagnostic in lines, each ended by a line feed. */
  public static String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    Source source = diagnostic.source();
    int line = source.line(diagnostic.span().start());
    out.append("  File \"").append(source.name()).append("\", line ").append(line).append('\n');
    excerpt(out, source, diagnostic.span());
    out.append(diagnostic.category()).append(": ").append(diagnostic.message()).append('\n');
    if (diagnostic.help() != null) {
      out.append("help: ").append(diagnostic.help()).append('\n');
    }
    for (Diagnostic.Note note : diagnostic.notes()) {
      out.append("note: ")
          .append(note.message())
          .append(" (line ")
          .append(source.line(note.span().start()))
          .append(")\n");
      excerpt(out, source, note.span());
    }
    return out.toString();
  }

  /** The line a span begins in, without its leading blanks, and carets under the span. */
  private static void excerpt(StringBuilder out, Source source, Span span) {
    int line = source.line(span.start());
    String text = source.lineText(line);
    int blanks = 0;
    while (blanks < text.length() && (text.charAt(blanks) == ' ' || text.charAt(blanks) == '\f')) {
      blanks++;
    }
    String shown = text.substring(blanks).stripTrailing();
    if (shown.isEmpty()) {
      return;
    }
    out.append("    ").append(shown).append('\n');
    int from = span.start() - source.lineStart(line) - blanks;
    if (from < 0) {
      return;
    }
    int end = Math.min(span.end() - source.lineStart(line) - blanks, shown.length());
    int start = Math.min(from, shown.length());
    out.append("    ");
    for (int i = 0; i < shown.codePointCount(0, start); i++) {
      char c = shown.charAt(shown.offsetByCodePoints(0, i));
      out.append(Character.isWhitespace(c) ? c : ' ');
    }
    int carets = end > start ? shown.codePointCount(start, end) : 1;
    out.repeat('^', carets).append('\n');
  }
}
