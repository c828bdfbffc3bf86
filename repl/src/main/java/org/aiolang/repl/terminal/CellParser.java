package org.aiolang.repl.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Stmt;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;

/**
 * Tells the line editor whether a cell is complete, by the real grammar, and what word the cursor
 * is in.
 */
final class CellParser implements org.jline.reader.Parser {
  private static final int INDENTATION = 4;

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.COMPLETE) {
      return word(line, cursor);
    }
    if (context == ParseContext.ACCEPT_LINE && wantsMore(line, cursor)) {
      throw new EOFError(
          -1, -1, "more is needed", "", indentation(line.substring(0, cursor)), null);
    }
    return new Word(line, cursor, "", 0);
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  @Override
  public boolean validCommandName(String name) {
    return false;
  }

  /** Whether Enter adds a line instead of running the cell. */
  static boolean wantsMore(String text, int cursor) {
    if (text.isBlank() || Commands.isCommand(text)) {
      return false;
    }
    if (text.contains("\n") && !text.substring(cursor).isBlank()) {
      return true; // in the midst of a block one edits: Enter breaks the line
    }
    ParseResult parsed = Parser.parse(new Source("<input>", withoutMargin(text) + "\n"));
    if (!parsed.diagnostics().isEmpty()) {
      return parsed.incomplete();
    }
    // a block is done with an empty line, for it might go on
    return text.contains("\n")
        && isIndented(lastLine(text))
        && !lastLine(text).isBlank()
        && isCompound(parsed.module());
  }

  /** Whether a cell's top level gives a name a value: by a definition or an assignment. */
  static boolean defines(String cell, String name) {
    ParseResult parsed = Parser.parse(new Source("<input>", cell + "\n"));
    return parsed.diagnostics().isEmpty()
        && parsed.module().body().stream().anyMatch(each -> defines(each, name));
  }

  private static boolean defines(Stmt statement, String name) {
    return switch (statement) {
      case Stmt.FunctionDef function -> function.name().equals(name);
      case Stmt.ClassDef type -> type.name().equals(name);
      case Stmt.Assign assign ->
          assign.targets().stream()
              .anyMatch(each -> each instanceof Expr.Name target && target.id().equals(name));
      default -> false;
    };
  }

  private static boolean isCompound(Module module) {
    return !module.body().isEmpty()
        && switch (module.body().getLast()) {
          case Stmt.FunctionDef ignored -> true;
          case Stmt.ClassDef ignored -> true;
          case Stmt.If ignored -> true;
          case Stmt.For ignored -> true;
          case Stmt.While ignored -> true;
          case Stmt.With ignored -> true;
          case Stmt.Try ignored -> true;
          case Stmt.Match ignored -> true;
          default -> false;
        };
  }

  /** A text without the indentation that all its lines share, as code copied out of a block has. */
  static String withoutMargin(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String margin = first.substring(0, first.length() - first.stripLeading().length());
    boolean shared = text.lines().allMatch(line -> line.isBlank() || line.startsWith(margin));
    if (margin.isEmpty() || !shared) {
      return text;
    }
    return text.lines()
        .map(line -> line.startsWith(margin) ? line.substring(margin.length()) : line)
        .collect(Collectors.joining("\n"));
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static boolean isIndented(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }

  /** How far the line after a text is to be indented. */
  static int indentation(String text) {
    String line = lastLine(text);
    int indent = line.length() - line.stripLeading().length();
    String code = withoutComment(line).strip();
    if (code.endsWith(":") && !code.startsWith("#")) {
      return indent + INDENTATION;
    }
    if (code.matches("(return|raise|break|continue|pass)\\b.*")) {
      return Math.max(0, indent - INDENTATION);
    }
    return indent;
  }

  private static String withoutComment(String line) {
    for (CodeScanner.Piece piece : CodeScanner.scan(line)) {
      if (piece.kind() == CodeScanner.Kind.COMMENT) {
        return line.substring(0, piece.start());
      }
    }
    return line;
  }

  private static ParsedLine word(String line, int cursor) {
    CompletionPoint point = CompletionPoint.of(line, cursor);
    return new Word(line, cursor, line.substring(point.start(), cursor), point.start());
  }

  /** The word that a completion replaces; nothing in it is escaped. */
  private record Word(String line, int cursor, String word, int start)
      implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
