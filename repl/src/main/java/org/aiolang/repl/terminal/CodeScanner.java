package org.aiolang.repl.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiolang.grammar.syntax.ReservedWords;

/**
 * Splits a text that is still being typed into pieces to colour and to complete. Never fails: what
 * is unfinished reaches to the end. (Whether a cell is complete is for the real grammar to say.)
 */
final class CodeScanner {
  /** What a piece is. */
  enum Kind {
    KEYWORD,
    CONSTANT,
    NAME,
    DEFINED,
    DECORATOR,
    NUMBER,
    STRING,
    COMMENT,
    BRACKET,
    OTHER
  }

  /**
   * A piece of the text.
   *
   * @param closed false for a string that its end is missing of
   */
  record Piece(Kind kind, int start, int end, boolean closed) {}

  private static final Set<String> SOFT_KEYWORDS = Set.of("match", "case", "type");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private String lastWord = "";

  private CodeScanner(String text) {
    this.text = text;
  }

  /** The pieces in order; what lies between them is blank. */
  static List<Piece> scan(String text) {
    CodeScanner scanner = new CodeScanner(text);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    return scanner.pieces;
  }

  /** A text as a literal between quotes of a kind. */
  static String quoted(String text, char quote) {
    StringBuilder literal = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        literal.append('\\').append(c);
      } else if (c == '\n') {
        literal.append("\\n");
      } else if (c == '\t') {
        literal.append("\\t");
      } else if (Character.isISOControl(c) || Character.isSurrogate(c) && !paired(text, i)) {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append(quote).toString();
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private void add(Kind kind, int start, boolean closed) {
    pieces.add(new Piece(kind, start, at, closed));
  }

  private void next() {
    char c = text.charAt(at);
    int start = at;
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#') {
      int feed = text.indexOf('\n', at);
      at = feed < 0 ? text.length() : feed;
      add(Kind.COMMENT, start, true);
    } else if (c == '"' || c == '\'') {
      string(start);
    } else if (Character.isDigit(c) || (c == '.' && digitAt(at + 1))) {
      number(start);
    } else if (Character.isUnicodeIdentifierStart(text.codePointAt(at)) || c == '_') {
      word(start);
    } else if (c == '@' && atLineStart()) {
      at++;
      while (at < text.length() && (isWordPart(at) || text.charAt(at) == '.')) {
        at++;
      }
      add(Kind.DECORATOR, start, true);
    } else {
      at += Character.charCount(text.codePointAt(at));
      add("()[]{}".indexOf(c) >= 0 ? Kind.BRACKET : Kind.OTHER, start, true);
      lastWord = "";
    }
  }

  private boolean atLineStart() {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private boolean digitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private boolean isWordPart(int index) {
    return Character.isUnicodeIdentifierPart(text.codePointAt(index)) || text.charAt(index) == '_';
  }

  private void number(int start) {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean signed =
          (c == '+' || c == '-')
              && "eE".indexOf(text.charAt(at - 1)) >= 0
              && !text.startsWith("0x", start);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !signed) {
        break;
      }
      at++;
    }
    add(Kind.NUMBER, start, true);
  }

  private void word(int start) {
    while (at < text.length() && isWordPart(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    String word = text.substring(start, at);
    if (at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0 && isPrefix(word)) {
      string(start);
      return;
    }
    add(kind(word, start), start, true);
    lastWord = word;
  }

  private Kind kind(String word, int start) {
    boolean attribute = start > 0 && text.charAt(start - 1) == '.';
    if (attribute) {
      return Kind.NAME;
    }
    if (ReservedWords.KEYWORDS.contains(word)) {
      return Kind.KEYWORD;
    }
    if (ReservedWords.CONSTANTS.contains(word)) {
      return Kind.CONSTANT;
    }
    if (lastWord.equals("def") || lastWord.equals("class")) {
      return Kind.DEFINED;
    }
    int end = at;
    at = start;
    boolean soft = SOFT_KEYWORDS.contains(word) && atLineStart() && opensSoftly(end);
    at = end;
    return soft ? Kind.KEYWORD : Kind.NAME;
  }

  /** Whether what follows a soft keyword lets it be one: a blank and no operator. */
  private boolean opensSoftly(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && "=.,:)+-*/%<>!&|^".indexOf(text.charAt(end + 1)) < 0;
  }

  private static boolean isPrefix(String word) {
    return word.length() <= 2 && word.toLowerCase(Locale.ROOT).matches("[rbuf]|rb|br|rf|fr");
  }

  private void string(int start) {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    boolean closed = false;
    while (at < text.length() && !closed) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        at += 2;
      } else if (isTriple ? text.startsWith(triple, at) : c == quote) {
        at += isTriple ? 3 : 1;
        closed = true;
      } else if (c == '\n' && !isTriple) {
        break;
      } else {
        at++;
      }
    }
    add(Kind.STRING, start, closed);
    lastWord = "";
  }
}
