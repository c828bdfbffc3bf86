package org.aiolang.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One script of a file that holds several, with lines {@code ---} between them.
 *
 * <p>A comment {@code ### regex} at the end of a line says that this line raises an error that
 * nobody catches and whose text the regex is found in. A comment {@code # since 3.13} in the first
 * line says which CPython is needed to agree.
 *
 * @param name the area and the file, with the line where the chunk begins
 * @param text the script, behind as many empty lines as stand before it in the file, so that its
 *     lines have the file's numbers
 * @param error what the expected error's text must match, or null
 * @param errorLine the line that is to raise it
 * @param since the oldest CPython 3 that agrees, as its minor version
 */
record Chunk(String name, String text, String error, int errorLine, int since) {
  private static final String SEPARATOR = "---";
  private static final Pattern ERROR = Pattern.compile("### (.*)$");
  private static final Pattern SINCE = Pattern.compile("# since 3\\.(\\d+)");

  /** The files of chunks, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".aio")).sorted().toList();
    }
  }

  /** Where the expected output of a file's chunks is kept. */
  static Path expectedFile(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".aio", ".out"));
  }

  static List<Chunk> read(Path file) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).equals(SEPARATOR)) {
        chunks.add(of(file, start, lines.subList(start, i)));
        start = i + 1;
      }
    }
    return chunks;
  }

  private static Chunk of(Path file, int start, List<String> lines) {
    String error = null;
    int errorLine = 0;
    int since = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher expected = ERROR.matcher(lines.get(i));
      if (expected.find()) {
        error = expected.group(1);
        errorLine = start + i + 1;
      }
      Matcher needed = SINCE.matcher(lines.get(i));
      if (needed.lookingAt()) {
        since = Integer.parseInt(needed.group(1));
      }
    }
    String name = file.getParent().getFileName() + "/" + file.getFileName() + ":" + (start + 1);
    String text = "\n".repeat(start) + String.join("\n", lines) + "\n";
    return new Chunk(name, text, error, errorLine, since);
  }

  /** The texts of a file of expected outcomes, one for each chunk. */
  static List<String> readExpected(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.equals(SEPARATOR)) {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    texts.add(text.toString());
    return texts;
  }

  static void writeExpected(Path file, List<String> texts) throws IOException {
    Files.writeString(file, String.join(SEPARATOR + "\n", texts));
  }

  /** What is wrong with an outcome's error, be it aio's or CPython's; null where nothing is. */
  String complaint(Outcome outcome) {
    if (error == null) {
      return outcome.error() == null
          ? null
          : "line " + outcome.line() + " raises, unannounced: " + outcome.error();
    }
    if (outcome.error() == null) {
      return "line " + errorLine + " does not raise " + error;
    }
    if (!Pattern.compile(error).matcher(outcome.error()).find()) {
      return "line " + errorLine + ": " + outcome.error() + " does not match " + error;
    }
    return outcome.line() == errorLine
        ? null
        : "line " + outcome.line() + " raises instead of line " + errorLine;
  }
}
