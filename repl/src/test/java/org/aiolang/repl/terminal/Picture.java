package org.aiolang.repl.terminal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a terminal of xterm's kind would show of the bytes written to it; colours are left out. */
final class Picture extends OutputStream {
  private final int width;
  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private final StringBuilder escape = new StringBuilder();
  private final byte[] character = new byte[4];
  private int characterBytes;
  private int row;
  private int column;

  Picture(int width) {
    this.width = width;
  }

  /** The lines from the top, without blanks at their ends. */
  synchronized String text() {
    StringBuilder text = new StringBuilder();
    for (StringBuilder line : lines) {
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  @Override
  public synchronized void write(int each) {
    int code = each & 0xFF;
    if (!escape.isEmpty()) {
      escape.append((char) code);
      if (isComplete(escape)) {
        obey(escape.toString());
        escape.setLength(0);
      }
    } else if (code == 0x1B) {
      escape.append((char) code);
    } else if (code >= 0x80) {
      partOfCharacter(code);
    } else {
      control(code);
    }
    notifyAll();
  }

  private void partOfCharacter(int code) {
    character[characterBytes++] = (byte) code;
    int first = character[0] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (characterBytes == length) {
      put(new String(character, 0, length, StandardCharsets.UTF_8));
      characterBytes = 0;
    }
  }

  private void control(int code) {
    switch (code) {
      case '\r' -> column = 0;
      case '\n' -> {
        row++;
        while (lines.size() <= row) {
          lines.add(new StringBuilder());
        }
      }
      case '\b' -> column = Math.max(0, column - 1);
      case 7 -> {}
      default -> put(String.valueOf((char) code));
    }
  }

  private void put(String text) {
    if (column >= width) {
      control('\n');
      column = 0;
    }
    StringBuilder line = reach(column);
    line.replace(column, Math.min(line.length(), column + 1), text);
    column++;
  }

  private StringBuilder reach(int end) {
    StringBuilder line = lines.get(row);
    while (line.length() < end) {
      line.append(' ');
    }
    return line;
  }

  private static boolean isComplete(CharSequence sequence) {
    if (sequence.length() < 2) {
      return false;
    }
    char kind = sequence.charAt(1);
    char last = sequence.charAt(sequence.length() - 1);
    return switch (kind) {
      case '[' -> sequence.length() > 2 && last >= 0x40 && last <= 0x7E;
      case ']' -> last == 7 || last == '\\';
      case '(', ')' -> sequence.length() == 3;
      default -> true;
    };
  }

  private void obey(String sequence) {
    if (sequence.charAt(1) != '[') {
      return;
    }
    char command = sequence.charAt(sequence.length() - 1);
    String given = sequence.substring(2, sequence.length() - 1);
    int count = given.matches("\\d+") ? Integer.parseInt(given) : 1;
    StringBuilder line = lines.get(row);
    switch (command) {
      case 'A' -> row = Math.max(0, row - count);
      case 'B' -> row = Math.min(lines.size() - 1, row + count);
      case 'C' -> column += count;
      case 'D' -> column = Math.max(0, column - count);
      case 'G' -> column = count - 1;
      case 'K' -> line.setLength(Math.min(line.length(), column));
      case 'J' -> {
        line.setLength(Math.min(line.length(), column));
        lines.subList(row + 1, lines.size()).clear();
      }
      case 'P' ->
          line.delete(Math.min(line.length(), column), Math.min(line.length(), column + count));
      case '@' -> reach(column).insert(column, " ".repeat(count));
      case 'X' -> reach(column + count).replace(column, column + count, " ".repeat(count));
      default -> {}
    }
  }
}
