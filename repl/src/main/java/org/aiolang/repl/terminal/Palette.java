package org.aiolang.repl.terminal;

import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The colours of code as it is typed; none where the person wants none. */
final class Palette implements Highlighter {
  private static final AttributedStyle KEYWORD =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE).bold();
  private static final AttributedStyle CONSTANT =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle NUMBER =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
  private static final AttributedStyle STRING =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.faint();
  private static final AttributedStyle DEFINED =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
  private static final AttributedStyle DECORATOR =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle MATCHING = AttributedStyle.DEFAULT.bold().underline();
  private static final AttributedStyle UNMATCHED =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

  private final boolean colours;
  private boolean done;

  Palette(boolean colours) {
    this.colours = colours;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    if (!colours || text.startsWith("%") || text.startsWith("!")) {
      return new AttributedString(text);
    }
    List<CodeScanner.Piece> pieces = CodeScanner.scan(text);
    int[] pair = Brackets.at(text, pieces, done ? -1 : reader.getBuffer().cursor());
    AttributedStringBuilder out = new AttributedStringBuilder(text.length());
    int from = 0;
    for (CodeScanner.Piece piece : pieces) {
      out.append(text, from, piece.start());
      AttributedStyle style =
          piece.kind() == CodeScanner.Kind.BRACKET ? bracket(piece, pair) : style(piece.kind());
      out.styled(style, text.substring(piece.start(), piece.end()));
      from = piece.end();
    }
    return out.append(text, from, text.length()).toAttributedString();
  }

  private static AttributedStyle bracket(CodeScanner.Piece piece, int[] pair) {
    if (piece.start() == pair[0] || piece.start() == pair[1]) {
      return pair[1] < 0 ? UNMATCHED : MATCHING;
    }
    return AttributedStyle.DEFAULT;
  }

  private static AttributedStyle style(CodeScanner.Kind kind) {
    return switch (kind) {
      case KEYWORD -> KEYWORD;
      case CONSTANT -> CONSTANT;
      case NUMBER -> NUMBER;
      case STRING -> STRING;
      case COMMENT -> COMMENT;
      case DEFINED -> DEFINED;
      case DECORATOR -> DECORATOR;
      default -> AttributedStyle.DEFAULT;
    };
  }

  /** Whether the cell is entered: its brackets are then no longer marked. */
  void setDone(boolean isDone) {
    done = isDone;
  }
}
