package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.grammar.format.Formatter;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@code aio fmt} makes of scripts, and what it must leave alone. */
final class FormatCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fmt");

  @TempDir Path folder;

  private record Ending(int status, String out, String err) {}

  private static Ending format(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addFirst("fmt");
    int status = Main.run(all.toArray(String[]::new), streams);
    return new Ending(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Formats twice; the formatter itself compares the trees. Gives whether the text parses. */
  private static boolean isSafe(Source source) {
    Formatter.Formatted once = Formatter.format(source);
    assertNull(once.fault(), source.name() + ": " + once.fault());
    if (once.text() == null) {
      return false;
    }
    Formatter.Formatted twice = Formatter.format(new Source(source.name(), once.text()));
    assertEquals(once.text(), twice.text(), source.name());
    return true;
  }

  private static int formatAll(Path root) throws IOException, SourceReader.UnreadableException {
    int count = 0;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(ScriptFiles::isScript).sorted().toList()) {
        count += isSafe(SourceReader.read(file, file.toString())) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void scriptsOfTheRepositoryKeepTheirTrees() throws IOException, SourceReader.UnreadableException {
    int count = 0;
    for (String root : List.of("../samples", "../stdlib/src/main/resources")) {
      count += formatAll(Path.of(root));
    }
    for (Path file : Chunk.files(Path.of("src/test/resources/scripts"))) {
      for (Chunk chunk : Chunk.read(file)) {
        count += isSafe(new Source(chunk.name(), chunk.text())) ? 1 : 0;
      }
    }
    assertTrue(count > 500, "only " + count);
  }

  @Test
  @EnabledIfSystemProperty(named = "aio.library", matches = ".*/.*")
  void scriptsOfALibraryKeepTheirTrees() throws IOException, SourceReader.UnreadableException {
    assertTrue(formatAll(Path.of(System.getProperty("aio.library"))) > 0);
  }

  @Test
  void oneStyle() throws IOException {
    String before = Files.readString(GOLDEN.resolve("before.aio"));
    String after = Files.readString(GOLDEN.resolve("after.aio"));
    assertEquals(new Ending(0, after, ""), format(before, "-"));
    assertEquals(new Ending(0, after, ""), format(after, "-"));
  }

  @Test
  void replacesAFileAndKeepsItsModeAndLineEnds() throws IOException {
    Path file = folder.resolve("a.aio");
    Files.writeString(file, "x  =  'a'\r\nif x :\r\n  print( x )\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals(new Ending(0, "", ""), format("", folder.toString()));
    assertEquals("x = \"a\"\r\nif x:\r\n    print(x)\r\n", Files.readString(file));
    assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void checksAndShowsWithoutChanging() throws IOException {
    Path file = folder.resolve("a.aio");
    Files.writeString(file, "a = 1\nb = 2\nc = 3\nd = 4\ne  = 5\nf = 6\n");
    String name = file.toString();
    assertEquals(new Ending(1, "would change " + name + "\n", ""), format("", "--check", name));
    String difference =
        "--- FILE\n+++ FILE\n@@ -2,5 +2,5 @@\n b = 2\n c = 3\n d = 4\n-e  = 5\n+e = 5\n f = 6\n";
    assertEquals(new Ending(0, difference.replace("FILE", name), ""), format("", "--diff", name));
    assertEquals("a = 1\nb = 2\nc = 3\nd = 4\ne  = 5\nf = 6\n", Files.readString(file));
    format("", name);
    assertEquals(new Ending(0, "", ""), format("", "--check", "--diff", name));
  }

  @Test
  void leavesAloneWhatItCannotRead() throws IOException {
    Path file = folder.resolve("a.aio");
    Files.writeString(file, "x  = (\n");
    Ending ending = format("", file.toString());
    assertEquals(2, ending.status);
    assertEquals(
        "  File \"FILE\", line 1\n    x  = (\n         ^\nSyntaxError: '(' was never closed\n",
        ending.err.replace(file.toString(), "FILE").replaceAll("help: .*\n", ""));
    assertEquals("x  = (\n", Files.readString(file));
    assertEquals(
        new Ending(2, "", "aio: can't open 'no/such': no such file or folder\n"),
        format("", "no/such"));
    Files.write(file, "# coding: latin-1\nx  = 'ä'\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        new Ending(2, "", "aio: '" + file + "' is not plain UTF-8, it is left as it is\n"),
        format("", file.toString()));
  }

  @Test
  void saysWhatItTakes() {
    String usage = "usage: aio fmt [--check] [--diff] PATH…\nTry 'aio fmt --help'.\n";
    assertEquals(new Ending(2, "", "aio: fmt takes files or folders, or -\n" + usage), format(""));
    assertEquals(new Ending(2, "", "aio: fmt has no option --x\n" + usage), format("", "--x"));
    assertEquals(new Ending(2, "", "aio: fmt takes - alone\n" + usage), format("", "-", "x"));
    assertTrue(format("", "--help").out.contains("--diff    change nothing"));
  }
}
