package org.aiolang.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.keymap.KeyMap;
import org.jline.reader.Buffer;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** Sets the line editor up: its options and its keys. */
final class Editor {
  private static final int HISTORY_SIZE = 10_000;
  private static final int INDENTATION = 4;

  private Editor() {}

  /** An editor for cells of several lines. */
  static LineReader forCells(
      Terminal terminal, Completer completer, Palette palette, Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("aio")
            .parser(new CellParser())
            .completer(completer)
            .highlighter(palette)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.HISTORY_REDUCE_BLANKS, false)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .option(LineReader.Option.CASE_INSENSITIVE_SEARCH, false)
            .option(LineReader.Option.AUTO_FRESH_LINE, false)
            .option(LineReader.Option.INSERT_TAB, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
            .variable(LineReader.BLINK_MATCHING_PAREN, 0L)
            // a line break carries its own indentation, in blanks
            .variable(LineReader.INDENTATION, 1)
            .variable(LineReader.LIST_MAX, 200)
            .variable(LineReader.HISTORY_SIZE, HISTORY_SIZE)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_SIZE);
    if (history != null && canHold(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    LineReader reader = builder.build();
    bindKeys(reader, terminal);
    Widget start = () -> mark(palette, false);
    Widget finish = () -> mark(palette, true);
    reader.getWidgets().put(LineReader.CALLBACK_INIT, start);
    reader.getWidgets().put(LineReader.CALLBACK_FINISH, finish);
    return reader;
  }

  private static boolean mark(Palette palette, boolean done) {
    palette.setDone(done);
    return true;
  }

  private static boolean canHold(Path history) {
    try {
      Files.createDirectories(history.toAbsolutePath().getParent());
      return true;
    } catch (IOException | SecurityException unwritable) {
      return false; // a session without memory is better than none
    }
  }

  /** An editor for the lines that {@code input()} asks for. */
  static LineReader forAnswers(Terminal terminal) {
    DefaultParser plain = new DefaultParser();
    plain.setEscapeChars(null);
    plain.setQuoteChars(null);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(plain)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.AUTO_FRESH_LINE, false)
        .variable(LineReader.DISABLE_HISTORY, true)
        .variable(LineReader.DISABLE_COMPLETION, true)
        .build();
  }

  private static void bindKeys(LineReader reader, Terminal terminal) {
    KeyMap<org.jline.reader.Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    bind(keys, terminal, LineReader.UP_LINE_OR_SEARCH, Capability.key_up, "\u001b[A");
    bind(keys, terminal, LineReader.DOWN_LINE_OR_SEARCH, Capability.key_down, "\u001b[B");
    Widget complete = reader.getWidgets().get(LineReader.EXPAND_OR_COMPLETE);
    reader
        .getWidgets()
        .put(
            "indent-or-complete",
            () -> {
              if (isBlankToCursor(reader.getBuffer())) {
                reader.getBuffer().write(" ".repeat(INDENTATION));
                return true;
              }
              return complete.apply();
            });
    keys.bind(new Reference("indent-or-complete"), "\t");
    Widget delete = reader.getWidgets().get(LineReader.BACKWARD_DELETE_CHAR);
    reader
        .getWidgets()
        .put(
            "dedent-or-delete",
            () -> {
              Buffer buffer = reader.getBuffer();
              int column = column(buffer);
              if (column > 0 && isBlankToCursor(buffer)) {
                buffer.backspace((column - 1) % INDENTATION + 1);
                return true;
              }
              return delete.apply();
            });
    keys.bind(new Reference("dedent-or-delete"), "\u007f", "\b");
  }

  private static void bind(
      KeyMap<org.jline.reader.Binding> keys,
      Terminal terminal,
      String widget,
      Capability key,
      String usual) {
    keys.bind(new Reference(widget), usual, usual.replace('[', 'O'));
    String own = KeyMap.key(terminal, key);
    if (own != null) {
      keys.bind(new Reference(widget), own);
    }
  }

  private static int column(Buffer buffer) {
    String before = buffer.upToCursor();
    return before.length() - before.lastIndexOf('\n') - 1;
  }

  private static boolean isBlankToCursor(Buffer buffer) {
    String before = buffer.upToCursor();
    return before.substring(before.lastIndexOf('\n') + 1).isBlank();
  }
}
