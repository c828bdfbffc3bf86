package org.aiolang.grammar.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Turns a text into the tokens the parser reads: drives the generated lexer, makes NEWLINE, INDENT
 * and DEDENT out of line ends and leading blanks, and steps aside for {@link FStringScanner} inside
 * the text of an f-string.
 *
 * <p>What is wrong becomes an INVALID token with its {@linkplain #problemAt diagnostic}, so that
 * the parser stumbles exactly there.
 */
final class Tokenizer {
  private static final int MAX_BRACKETS = 200;

  private final Source source;
  private final String text;
  private final TextStream stream;
  private final AioLexer lexer;
  private final Indentation indentation;
  private final FStringScanner fstrings;
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private final List<Token> tokens = new ArrayList<>();
  private final Map<Integer, Diagnostic> problems = new HashMap<>();
  private boolean atLineStart = true;
  private int lineStart;
  private boolean incomplete;
  private boolean stopped;
  private Diagnostic unclosedBracket;
  private FirstProblem firstProblem;

  /** An open bracket; a {@code field} is the brace that begins a replacement field. */
  static final class Bracket {
    final char open;
    final int offset;
    final boolean field;

    /** Whether the colon of a field was seen, so that its format specification is being read. */
    boolean inFormat;

    Bracket(char open, int offset, boolean field) {
      this.open = open;
      this.offset = offset;
      this.field = field;
    }
  }

  /**
   * What is wrong first, where CPython's tokenizer stops.
   *
   * @param offset of its INVALID token
   * @param inFstring whether an f-string was being read
   * @param bracket the innermost one open there, or null
   */
  record FirstProblem(int offset, Diagnostic diagnostic, boolean inFstring, Bracket bracket) {
    /** Whether it stops so without an error of its own. */
    boolean silent() {
      return !diagnostic.category().equals("SyntaxError")
          || diagnostic.message().startsWith("unexpected ");
    }
  }

  /**
   * @param start where to begin: blanks before it are no indentation
   */
  Tokenizer(Source source, int start) {
    this.lineStart = start;
    this.source = source;
    this.text = source.text();
    this.stream = new TextStream(source.name(), text);
    this.lexer = new AioLexer(stream);
    this.lexer.removeErrorListeners();
    this.indentation = new Indentation(this, text);
    this.fstrings = new FStringScanner(this, text);
  }

  /** Reads the whole text; the result ends with EOF. */
  List<Token> run() {
    if (lineStart == 0 && !text.isEmpty() && text.charAt(0) == '\uFEFF') {
      lineStart = 1;
    }
    stream.seek(lineStart);
    while (!stopped) {
      if (fstrings.inText()) {
        stream.seek(fstrings.scan(stream.index()));
      } else {
        accept(lexer.nextToken());
      }
    }
    SoftKeywords.mark(tokens);
    return tokens;
  }

  /** What is wrong with the INVALID token that starts at the given offset, or null. */
  Diagnostic problemAt(int offset) {
    return problems.get(offset);
  }

  /** The first thing found wrong but unclosed brackets, or null. */
  FirstProblem firstProblem() {
    return firstProblem;
  }

  /** Everything found wrong but unclosed brackets, in no order. */
  List<Diagnostic> problems() {
    return problems.values().stream().filter(found -> found != unclosedBracket).toList();
  }

  /** The complaint about the innermost bracket still open at the end of the text, or null. */
  Diagnostic unclosedBracket() {
    return unclosedBracket;
  }

  /** Whether the text ended inside a bracket or a triple-quoted string, or after a backslash. */
  boolean incomplete() {
    return incomplete;
  }

  Deque<Bracket> brackets() {
    return brackets;
  }

  private void accept(Token token) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    switch (token.getType()) {
      case Token.EOF -> {
        finish();
        return;
      }
      case AioLexer.NEWLINE -> {
        newline(start, end);
        return;
      }
      default -> {}
    }
    if (atLineStart && brackets.isEmpty()) {
      indentation.begin(lineStart, start);
      if (stopped) {
        return;
      }
      atLineStart = false;
    }
    switch (token.getType()) {
      case AioLexer.OPEN_PAREN -> open('(', token);
      case AioLexer.OPEN_BRACKET -> open('[', token);
      case AioLexer.OPEN_BRACE -> open('{', token);
      case AioLexer.CLOSE_PAREN -> close('(', token);
      case AioLexer.CLOSE_BRACKET -> close('[', token);
      case AioLexer.CLOSE_BRACE -> close('{', token);
      case AioLexer.COLON -> {
        beginFormat();
        tokens.add(token);
      }
      case AioLexer.WALRUS -> {
        if (beginFormat()) {
          stream.seek(start + 1);
          emit(AioLexer.COLON, start, start + 1);
        } else {
          tokens.add(token);
        }
      }
      case AioLexer.FSTRING_START -> {
        fstrings.begin(start, end);
        tokens.add(token);
      }
      case AioLexer.NUMBER -> number(token);
      case AioLexer.NAME -> name(token);
      case AioLexer.UNCLOSED_STRING -> unclosedString(start, end);
      case AioLexer.UNCLOSED_LONG_STRING -> unclosedLongString(start);
      case AioLexer.STRAY -> stray(start);
      default -> tokens.add(token);
    }
  }

  private void open(char bracket, Token token) {
    int offset = token.getStartIndex();
    if (brackets.size() >= MAX_BRACKETS) {
      invalid(offset, offset + 1, new Span(offset, offset + 1), "too many nested parentheses");
      stop();
      return;
    }
    brackets.push(new Bracket(bracket, offset, false));
    tokens.add(token);
  }

  private void close(char open, Token token) {
    int offset = token.getStartIndex();
    Span span = new Span(offset, offset + 1);
    char shown = text.charAt(offset);
    Bracket top = brackets.peek();
    if (top == null) {
      invalid(offset, offset + 1, span, "unmatched '" + shown + "'");
      return;
    }
    if (top.field && top.open != open) {
      invalid(offset, offset + 1, span, "f-string: unmatched '" + shown + "'");
      return;
    }
    if (top.open == open) {
      brackets.pop();
    } else {
      closeDown(open);
      String where =
          source.line(top.offset) == source.line(offset)
              ? ""
              : " on line " + source.line(top.offset);
      String message =
          "closing parenthesis '%c' does not match opening parenthesis '%c'%s"
              .formatted(shown, top.open, where);
      emit(AioLexer.INVALID, offset, offset + 1);
      report(
          offset,
          new Diagnostic(
              "SyntaxError",
              source,
              span,
              message,
              null,
              List.of(
                  new Diagnostic.Note(
                      new Span(top.offset, top.offset + 1),
                      "'" + top.open + "' was opened here"))));
      return;
    }
    tokens.add(token);
  }

  /**
   * At a closing bracket that does not fit: what it would close is closed, or else the innermost.
   */
  private void closeDown(char open) {
    boolean matches = false;
    for (Bracket bracket : brackets) {
      if (bracket.field && bracket != brackets.peek()) {
        matches |= bracket.open == open;
        break;
      }
      matches |= bracket.open == open;
    }
    Bracket last;
    do {
      last = brackets.pop();
    } while (matches && last.open != open && !last.field);
  }

  /** At the colon of a replacement field: from here on its format specification is text. */
  private boolean beginFormat() {
    Bracket top = brackets.peek();
    if (top != null && top.field) {
      top.inFormat = true;
      return true;
    }
    return false;
  }

  private void number(Token token) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    Numbers.Problem problem = Numbers.problem(text, start, end);
    if (problem == null) {
      tokens.add(token);
      return;
    }
    while (end < text.length() && Identifiers.mayContinue(text.charAt(end))) {
      end++;
    }
    stream.seek(end);
    invalid(start, end, new Span(problem.start(), problem.end()), problem.message());
  }

  private void name(Token token) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    int bad = Identifiers.firstInvalid(text, start, end);
    if (bad < 0) {
      tokens.add(token);
      return;
    }
    int codePoint = text.codePointAt(bad);
    Span span = new Span(bad, bad + Character.charCount(codePoint));
    invalid(start, end, span, Identifiers.describe(codePoint));
  }

  private void unclosedString(int start, int end) {
    String message =
        "unterminated string literal (detected at line " + source.line(Math.max(start, end)) + ")";
    int quote = start;
    while (text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
      quote++;
    }
    if (escapesItsQuote(quote, end)) {
      message += "; perhaps you escaped the end quote?";
    }
    if (fstrings.closesWith(quote)) {
      message = "f-string: expecting '}'";
    }
    invalid(start, end, new Span(start, start + 1), message);
    abandonLine(end);
  }

  private boolean escapesItsQuote(int quote, int end) {
    for (int i = quote + 1; i < end - 1; i++) {
      if (text.charAt(i) == '\\' && text.charAt(++i) == text.charAt(quote)) {
        return true;
      }
    }
    return false;
  }

  private void unclosedLongString(int start) {
    int line = source.line(lastOffset());
    invalid(
        start,
        text.length(),
        new Span(start, start + 1),
        "unterminated triple-quoted string literal (detected at line " + line + ")");
    incomplete = true;
    stop();
  }

  /** The offset whose line is the last one with text in it. */
  int lastOffset() {
    int last = text.length();
    return last > 0 && (text.charAt(last - 1) == '\n' || text.charAt(last - 1) == '\r')
        ? last - 1
        : last;
  }

  private void stray(int start) {
    int codePoint = text.codePointAt(start);
    Span span = new Span(start, start + Character.charCount(codePoint));
    if (codePoint == '\\') {
      if (start + 1 >= text.length()) {
        incomplete = true;
        invalid(start, start + 1, span, "unexpected EOF while parsing");
      } else {
        invalid(
            start,
            start + 1,
            new Span(start + 1, start + 1 + Character.charCount(text.codePointAt(start + 1))),
            "unexpected character after line continuation character");
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        abandonLine(end);
      }
    } else if (codePoint == 0) {
      invalid(start, start + 1, span, "source code cannot contain null bytes");
    } else if (Character.isISOControl(codePoint)) {
      invalid(start, start + 1, span, Identifiers.describe(codePoint));
    } else {
      emit(AioLexer.INVALID, start, span.end());
    }
  }

  private void newline(int start, int end) {
    lineStart = end;
    if (!brackets.isEmpty()) {
      return;
    }
    if (!atLineStart) {
      emit(AioLexer.NEWLINE, start, end);
      atLineStart = true;
    }
  }

  /** After an error that may have hidden closing brackets: the line ends here. */
  void abandonLine(int end) {
    brackets.clear();
    fstrings.abandon();
    stream.seek(end);
  }

  private void finish() {
    int end = text.length();
    if (!brackets.isEmpty()) {
      incomplete = true;
      unclosedBracket = neverClosed(brackets.peek());
      emit(AioLexer.INVALID, end, end);
      report(end, unclosedBracket);
    } else if (endsWithJoin()) {
      incomplete = true;
      emit(AioLexer.INVALID, end, end);
      report(
          end,
          new Diagnostic(
              "SyntaxError",
              source,
              new Span(joinEnd(), joinEnd()),
              "unexpected EOF while parsing",
              null,
              List.of()));
    }
    stop();
  }

  Diagnostic neverClosed(Bracket bracket) {
    return new Diagnostic(
        "SyntaxError",
        source,
        new Span(bracket.offset, bracket.offset + 1),
        "'" + bracket.open + "' was never closed",
        "add the missing '" + closing(bracket.open) + "'",
        List.of());
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      default -> '}';
    };
  }

  private int joinEnd() {
    return text.lastIndexOf('\\') + 1;
  }

  private boolean endsWithJoin() {
    int last = text.length() - 1;
    if (last >= 0 && text.charAt(last) == '\n') {
      last--;
    }
    if (last >= 0 && text.charAt(last) == '\r') {
      last--;
    }
    if (last < 0 || last == text.length() - 1 || text.charAt(last) != '\\') {
      return false;
    }
    // A backslash at the end of a comment joins nothing.
    int begin = source.lineStart(source.line(last));
    Token previous = tokens.isEmpty() ? null : tokens.getLast();
    int from = previous == null ? begin : Math.max(begin, previous.getStopIndex() + 1);
    return from <= last && text.substring(from, last).isBlank();
  }

  private void stop() {
    int end = text.length();
    if (!atLineStart) {
      emit(AioLexer.NEWLINE, end, end);
    }
    indentation.finish(end);
    emit(Token.EOF, end, end);
    stopped = true;
  }

  /** Adds a token of the given type over the given stretch. */
  void emit(int type, int start, int end) {
    CommonToken token = new CommonToken(type);
    token.setStartIndex(start);
    token.setStopIndex(end - 1);
    tokens.add(token);
  }

  /** Adds an INVALID token and says what is wrong with it. */
  void invalid(int start, int end, Span span, String message) {
    emit(AioLexer.INVALID, start, end);
    report(start, new Diagnostic("SyntaxError", source, span, message, null, List.of()));
  }

  /** Remembers what is wrong with the INVALID token that starts at the given offset. */
  void report(int offset, Diagnostic diagnostic) {
    problems.putIfAbsent(offset, diagnostic);
    if (firstProblem == null
        && diagnostic != unclosedBracket
        && !diagnostic.message().equals(FStringScanner.UNENDED_FIELD)) {
      firstProblem = new FirstProblem(offset, diagnostic, fstrings.open(), brackets.peek());
    }
  }

  Source source() {
    return source;
  }

  /** Reads no further. */
  void giveUp() {
    stop();
  }

  void endIncomplete() {
    incomplete = true;
    stop();
  }
}
