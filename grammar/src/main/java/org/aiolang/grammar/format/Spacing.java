package org.aiolang.grammar.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.parse.Lexeme;

/** Decides which words of a logical line have a blank between them. */
final class Spacing {
  private static final Set<String> PREFIXES = Set.of("+", "-", "~", "*", "**");

  /** A bracket that is open, or the line itself. */
  private static final class Level {
    final String open;
    final boolean afterOperand;
    int lambdas;
    boolean annotated;

    Level(String open, boolean afterOperand) {
      this.open = open;
      this.afterOperand = afterOperand;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private final boolean importsFrom;
  private final boolean decorator;
  private boolean prefix;

  private Spacing(List<Word> line) {
    levels.push(new Level("", false));
    importsFrom = !line.isEmpty() && line.getFirst().is("from");
    decorator = !line.isEmpty() && line.getFirst().is("@");
  }

  /** Sets the gaps of a line's words. */
  static void apply(List<Word> line) {
    Spacing spacing = new Spacing(line);
    Word before = null;
    for (Word word : line) {
      if (word.isComment()) {
        continue;
      }
      word.gap = before == null ? "" : spacing.between(before, word) ? " " : "";
      spacing.pass(before, word);
      before = word;
    }
    powers(line);
  }

  /** A power of plain names and numbers is written without blanks. */
  private static void powers(List<Word> line) {
    for (int i = 1; i + 1 < line.size(); i++) {
      Word power = line.get(i);
      boolean followed =
          i + 2 < line.size() && (line.get(i + 2).opens() || line.get(i + 2).is("."));
      if (power.is("**") && isPlain(line.get(i - 1)) && isPlain(line.get(i + 1)) && !followed) {
        power.gap = "";
        line.get(i + 1).gap = "";
      }
    }
  }

  private static boolean isPlain(Word word) {
    return word.kind == Lexeme.Kind.NAME || word.kind == Lexeme.Kind.NUMBER;
  }

  private boolean between(Word before, Word word) {
    Level level = levels.peek();
    if (word.closes() || word.is(",") || word.is(";") || before.opens()) {
      return false;
    }
    if (prefix) {
      return false; // after a sign, a star, the at of a decorator
    }
    if (word.is(".") || before.is(".")) {
      boolean dots = importsFrom && levels.size() == 1;
      if (dots && (before.is("from") || word.is("import"))) {
        return true;
      }
      return before.kind == Lexeme.Kind.NUMBER && before.text.matches("[0-9][0-9_]*");
    }
    if (importsFrom && levels.size() == 1 && before.is("...")) {
      return word.is("import");
    }
    if (word.is(":")) {
      return false;
    }
    if (before.is(":")) {
      return !isSlice(level) || level.lambdas > 0 || lambdaEnded;
    }
    if (word.is("=") || before.is("=")) {
      boolean keyword = level.lambdas > 0 || (level.open.equals("(") && !level.annotated);
      return !keyword;
    }
    if (word.is("(") || word.is("[")) {
      return !before.endsOperand();
    }
    if (before.is("except") && word.is("*")) {
      return false;
    }
    return true;
  }

  /** Whether the colon just passed ended a lambda's parameters. */
  private boolean lambdaEnded;

  private static boolean isSlice(Level level) {
    return level.open.equals("[") && level.afterOperand;
  }

  private void pass(Word before, Word word) {
    boolean signed =
        word.kind == Lexeme.Kind.OPERATOR
            && PREFIXES.contains(word.text)
            && (before == null || !before.endsOperand())
            && !(before != null && before.is("except"));
    prefix = signed || (before == null && decorator);
    Level level = levels.peek();
    lambdaEnded = false;
    if (word.opens()) {
      levels.push(new Level(word.text, before != null && before.endsOperand()));
    } else if (word.closes()) {
      if (levels.size() > 1) {
        levels.pop();
      }
    } else if (word.is("lambda")) {
      level.lambdas++;
    } else if (word.is(":")) {
      if (level.lambdas > 0) {
        level.lambdas--;
        lambdaEnded = true;
      } else {
        level.annotated = true;
      }
    } else if (word.is(",") && level.lambdas == 0) {
      level.annotated = false;
    }
  }
}
