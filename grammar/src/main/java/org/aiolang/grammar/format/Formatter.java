package org.aiolang.grammar.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.parse.Lexeme;
import org.aiolang.grammar.parse.Lexemes;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Unparser;

/** Brings a script into the one style: four blanks a level, 100 columns, double quotes. */
public final class Formatter {
  private static final Set<String> HEADERS =
      Set.of(
          "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class",
          "async", "match", "case");

  private final Source source;
  private final StringBuilder out = new StringBuilder();
  private final List<Word> line = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>(List.of(0));
  private int level;

  /** What was written last: decides about empty lines. */
  private boolean first = true;

  private boolean afterHeader;
  private boolean afterDecorator;
  private boolean afterComment;

  /** The level of the last comment on a line of its own. */
  private int commentLevel;

  /** Levels of definitions whose bodies are being written. */
  private final List<Integer> definitions = new ArrayList<>();

  private Formatter(Source source) {
    this.source = source;
  }

  /**
   * What came of a script.
   *
   * @param text the script in the one style; null where there are diagnostics or a fault
   * @param diagnostics why it cannot be read
   * @param fault a fault of the formatter: what it wrote would not mean the same
   */
  public record Formatted(String text, List<Diagnostic> diagnostics, String fault) {}

  /** Formats a script; its line ends stay what its first one is. */
  public static Formatted format(Source source) {
    ParseResult before = Parser.parse(source);
    if (before.module() == null) {
      return new Formatted(null, before.diagnostics(), null);
    }
    String text = new Formatter(source).run();
    ParseResult after = Parser.parse(new Source(source.name(), text));
    if (after.module() == null) {
      Diagnostic wrong = after.diagnostics().getFirst();
      int line = new Source("", text).line(wrong.span().start());
      return new Formatted(
          null, List.of(), "line " + line + " of what it wrote cannot be read: " + wrong.message());
    }
    if (!Unparser.unparse(before.module()).equals(Unparser.unparse(after.module()))) {
      return new Formatted(null, List.of(), "what it wrote would mean something else");
    }
    int end = source.text().indexOf('\n');
    boolean windows = end > 0 && source.text().charAt(end - 1) == '\r';
    return new Formatted(windows ? text.replace("\n", "\r\n") : text, List.of(), null);
  }

  private String run() {
    List<Lexeme> lexemes = Lexemes.of(source);
    int lineEnd = 0;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      switch (lexeme.kind()) {
        case INDENT -> {
          columns.add(source.column(lexemes.get(i + 1).start()));
          level++;
        }
        case DEDENT -> {
          columns.removeLast();
          level--;
        }
        case NEWLINE -> {
          logicalLine(lineEnd);
          lineEnd = lexeme.end();
          line.clear();
        }
        case COMMENT -> {
          if (line.isEmpty()) {
            ownLine(lexemes, i, lineEnd);
            lineEnd = lexeme.end();
          } else {
            add(lexemes, i);
          }
        }
        case END -> {}
        default -> add(lexemes, i);
      }
    }
    return out.toString();
  }

  private int firstStart = -1;

  private void add(List<Lexeme> lexemes, int i) {
    Lexeme lexeme = lexemes.get(i);
    String text = lexeme.text(source).replace("\r\n", "\n").replace('\r', '\n');
    if (lexeme.kind() == Lexeme.Kind.STRING) {
      text = quoted(text);
    } else if (lexeme.kind() == Lexeme.Kind.COMMENT) {
      text = text.stripTrailing();
    }
    int from = line.isEmpty() ? lexeme.start() : lexemes.get(i - 1).end();
    String gap = source.text().substring(from, lexeme.start());
    if (line.isEmpty()) {
      firstStart = lexeme.start();
    }
    boolean breaks = gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0;
    line.add(new Word(lexeme.kind(), text, breaks && gap.indexOf('\\') >= 0, breaks));
  }

  /** A string with double quotes, where that changes nothing else. */
  private static String quoted(String text) {
    int quote = 0;
    while (text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
      quote++;
    }
    String prefix = text.substring(0, quote);
    boolean formatted = prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0;
    if (text.charAt(quote) == '"'
        || formatted
        || text.indexOf('"') >= 0
        || text.indexOf('\\') >= 0) {
      return text;
    }
    int length = text.startsWith("'''", quote) ? 3 : 1;
    String body = text.substring(quote + length, text.length() - length);
    return prefix + "\"".repeat(length) + body + "\"".repeat(length);
  }

  /** A comment on a line of its own: it belongs to the block its column fits. */
  private void ownLine(List<Lexeme> lexemes, int i, int lineEnd) {
    int next = i;
    int lowest = level;
    boolean deeper = false;
    while (lexemes.get(next).kind() == Lexeme.Kind.COMMENT) {
      next++;
    }
    while (lexemes.get(next).kind() == Lexeme.Kind.DEDENT) {
      next++;
      lowest--;
    }
    if (lexemes.get(next).kind() == Lexeme.Kind.INDENT) {
      deeper = true;
    }
    int at = level;
    int column = source.column(lexemes.get(i).start());
    if (deeper) {
      at = level + 1;
    } else {
      while (at > lowest && columns.get(at) > column) {
        at--;
      }
    }
    boolean beforeDefinition = at == lowest && !deeper && isDefinition(lexemes, next);
    String text = lexemes.get(i).text(source).stripTrailing();
    blanks(at, lineEnd, lexemes.get(i).start(), beforeDefinition);
    out.repeat(' ', at * 4).append(text).append('\n');
    afterComment = true;
    commentLevel = at;
    first = false;
    afterHeader = false;
  }

  private boolean isDefinition(List<Lexeme> lexemes, int i) {
    Lexeme lexeme = lexemes.get(i);
    return lexeme.is(source, "def")
        || lexeme.is(source, "class")
        || lexeme.is(source, "@")
        || (lexeme.is(source, "async") && lexemes.get(i + 1).is(source, "def"));
  }

  /** Empty lines before what comes next, at a level. */
  private void blanks(int at, int from, int until, boolean definition) {
    int lines = 0;
    for (int i = from; i < until; i++) {
      char c = source.text().charAt(i);
      boolean ends = c == '\n' || (c == '\r' && source.text().charAt(i + 1) != '\n');
      lines += ends ? 1 : 0;
    }
    // After a comment its own line end is among them.
    int written = afterComment ? lines - 1 : lines;
    int most = at == 0 ? 2 : 1;
    boolean afterDefinition = false;
    while (!definitions.isEmpty() && definitions.getLast() >= at) {
      definitions.removeLast();
      afterDefinition = true;
    }
    int count = Math.min(Math.max(written, 0), most);
    if (first || afterHeader || afterDecorator) {
      count = 0;
    } else if (afterComment && commentLevel == at) {
      count = definition ? 0 : count; // what stands above a definition belongs to it
    } else if (definition || afterDefinition) {
      count = most;
    }
    out.repeat('\n', count);
  }

  private void logicalLine(int lineEnd) {
    List<List<Word>> statements = split();
    Word start = line.getFirst();
    boolean definition =
        start.is("def")
            || start.is("class")
            || start.is("@")
            || (start.is("async") && line.size() > 1 && line.get(1).is("def"));
    boolean continues =
        start.is("else") || start.is("elif") || start.is("except") || start.is("finally");
    blanks(level, lineEnd, firstStart, definition && !continues);
    int at = level;
    for (List<Word> words : statements) {
      Spacing.apply(words);
      out.append(Layout.write(words, at));
      boolean header = isHeader(words);
      if (header && words != statements.getLast()) {
        at++;
      }
      afterHeader = header;
    }
    if (definition && !start.is("@")) {
      definitions.add(level);
    }
    afterDecorator = start.is("@");
    afterComment = false;
    first = false;
    afterHeader = isHeader(statements.getLast());
  }

  private static boolean isHeader(List<Word> words) {
    int last = words.size() - 1;
    while (last >= 0 && words.get(last).isComment()) {
      last--;
    }
    return last >= 0 && words.get(last).is(":") && isCompound(words);
  }

  private static boolean isCompound(List<Word> words) {
    Word start = words.getFirst();
    return start.kind == Lexeme.Kind.KEYWORD && HEADERS.contains(start.text);
  }

  /** A line's statements: what stands behind a header's colon or a semicolon gets its own line. */
  private List<List<Word>> split() {
    List<List<Word>> statements = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    boolean header = isCompound(line);
    int depth = 0;
    int lambdas = 0;
    for (Word word : line) {
      if (depth == 0 && word.is(";")) {
        statements.add(current);
        current = new ArrayList<>();
        continue;
      }
      current.add(word);
      depth += word.opens() ? 1 : word.closes() ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      if (word.is("lambda")) {
        lambdas++;
      } else if (word.is(":")) {
        if (lambdas > 0) {
          lambdas--;
        } else if (header) {
          header = false;
          statements.add(current);
          current = new ArrayList<>();
        }
      }
    }
    if (!current.isEmpty()) {
      boolean onlyComments = current.stream().allMatch(Word::isComment);
      if (onlyComments && !statements.isEmpty()) {
        statements.getLast().addAll(current);
      } else {
        statements.add(current);
      }
    }
    return statements;
  }
}
