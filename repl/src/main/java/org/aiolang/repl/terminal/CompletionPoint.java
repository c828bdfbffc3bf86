package org.aiolang.repl.terminal;

import java.util.List;

/**
 * Where in a text something is to be completed.
 *
 * @param kind what is wanted there
 * @param start where the unfinished word begins
 * @param before for an attribute the expression left of the dot, for a name imported from a module
 *     that module, for a keyword argument what is called, for a key in brackets what they belong
 *     to; else empty
 */
record CompletionPoint(Kind kind, int start, String before) {
  enum Kind {
    NAME,
    ATTRIBUTE,
    MODULE,
    IMPORTED,
    FILE,
    KEY,
    COMMAND,
    INDENT
  }

  /** What a text wants at a cursor. */
  static CompletionPoint of(String line, int cursor) {
    String text = line.substring(0, cursor);
    int lineStart = text.lastIndexOf('\n') + 1;
    if (text.substring(lineStart).isBlank() && (lineStart > 0 || !text.isEmpty())) {
      return new CompletionPoint(Kind.INDENT, cursor, "");
    }
    if (text.startsWith("%")) {
      int blank = text.lastIndexOf(' ');
      return blank < 0
          ? new CompletionPoint(Kind.COMMAND, 0, "")
          : new CompletionPoint(
              text.matches("%(load|save|edit)\\s.*") ? Kind.FILE : Kind.NAME, blank + 1, "");
    }
    List<CodeScanner.Piece> pieces = CodeScanner.scan(text);
    if (!pieces.isEmpty()
        && pieces.getLast().kind() == CodeScanner.Kind.STRING
        && !pieces.getLast().closed()) {
      String open = text.substring(pieces.getLast().start());
      int quotes = open.length() - open.replaceFirst("^[a-zA-Z]*(\"\"\"|'''|\"|')", "").length();
      int start = pieces.getLast().start();
      String indexed = indexed(text, start);
      return indexed.isEmpty()
          ? new CompletionPoint(Kind.FILE, start + quotes, "")
          : new CompletionPoint(Kind.KEY, start, indexed);
    }
    int start = wordStart(text);
    String logical = text.substring(lineStart, start);
    if (logical.matches("\\s*(import|from)\\s+([\\w.]+\\s*(as\\s+\\w+\\s*)?,\\s*)*[\\w.]*")) {
      int module = start;
      while (module > 0 && (isPart(text.charAt(module - 1)) || text.charAt(module - 1) == '.')) {
        module--;
      }
      return new CompletionPoint(Kind.MODULE, module, "");
    }
    if (logical.matches("\\s*from\\s+[\\w.]+\\s+import\\s+.*")) {
      return new CompletionPoint(Kind.IMPORTED, start, logical.strip().split("\\s+")[1]);
    }
    if (start > 0 && text.charAt(start - 1) == '.') {
      int from = expressionStart(text, start - 1);
      if (from >= 0) {
        return new CompletionPoint(Kind.ATTRIBUTE, start, text.substring(from, start - 1));
      }
    }
    String indexed = start == text.length() ? indexed(text, start) : "";
    return indexed.isEmpty()
        ? new CompletionPoint(Kind.NAME, start, callee(text, pieces))
        : new CompletionPoint(Kind.KEY, start, indexed);
  }

  /** What a bracket belongs to that opens right before a place, as {@code d} in {@code d['}. */
  private static String indexed(String text, int place) {
    int bracket = text.substring(0, place).stripTrailing().length() - 1;
    if (bracket <= 0 || text.charAt(bracket) != '[') {
      return "";
    }
    int from = expressionStart(text, bracket);
    return from < 0 ? "" : text.substring(from, bracket);
  }

  private static boolean isPart(char c) {
    return Character.isUnicodeIdentifierPart(c) || c == '_';
  }

  private static int wordStart(String text) {
    int start = text.length();
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Where the chain of names left of a dot begins, or a string's; -1 where it is more than that.
   */
  private static int expressionStart(String text, int dot) {
    if (dot > 0 && "'\"".indexOf(text.charAt(dot - 1)) >= 0) {
      List<CodeScanner.Piece> pieces = CodeScanner.scan(text.substring(0, dot));
      CodeScanner.Piece last = pieces.getLast();
      return last.kind() == CodeScanner.Kind.STRING && last.closed() ? last.start() : -1;
    }
    int at = dot;
    while (at > 0 && (isPart(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
      at--;
    }
    return at < dot && !Character.isDigit(text.charAt(at)) && text.charAt(at) != '.' ? at : -1;
  }

  /** What is called by the innermost open bracket, as a chain of names; or empty. */
  private static String callee(String text, List<CodeScanner.Piece> pieces) {
    int depth = 0;
    for (CodeScanner.Piece piece : pieces.reversed()) {
      char c = text.charAt(piece.start());
      if (piece.kind() != CodeScanner.Kind.BRACKET) {
        continue;
      }
      if (")]}".indexOf(c) >= 0) {
        depth++;
      } else if (--depth < 0) {
        if (c != '(') {
          return "";
        }
        int from = expressionStart(text, piece.start());
        return from < 0 ? "" : text.substring(from, piece.start());
      }
    }
    return "";
  }
}
