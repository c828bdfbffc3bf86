package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiolang.interpreter.check.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code aio check} finds, what it leaves alone and how it says so. */
final class CheckCommandTest {
  private static final Path BAD = Path.of("src/test/resources/check");
  private static final Path CHUNKS = Path.of("src/test/resources/scripts");
  private static final Pattern PLANTED = Pattern.compile("#! ([a-z-]+)");
  private static final Pattern FOUND =
      Pattern.compile(
          "\"file\": \"([^\"]*)\", \"line\": (\\d+), \"column\": \\d+,"
              + " \"end\": \\{[^}]*\\}, \"rule\": \"([a-z-]+)\"");

  @TempDir Path folder;

  private record Ending(int status, String out, String err) {}

  private static Ending check(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addFirst("check");
    int status = Main.run(all.toArray(String[]::new), streams);
    return new Ending(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The findings as lines {@code file:line rule}, in order. */
  private static List<String> found(String json) {
    List<String> lines = new ArrayList<>();
    Matcher matcher = FOUND.matcher(json);
    while (matcher.find()) {
      String file = Path.of(matcher.group(1)).getFileName().toString();
      lines.add(file + ":" + matcher.group(2) + " " + matcher.group(3));
    }
    return lines.stream().sorted().toList();
  }

  @Test
  void findsWhatIsPlantedAndNothingElse() throws IOException {
    for (Path file : Chunk.files(BAD)) {
      if (file.endsWith("syntax.aio")) {
        continue;
      }
      List<String> planted = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = PLANTED.matcher(lines.get(i));
        while (matcher.find()) {
          planted.add(file.getFileName() + ":" + (i + 1) + " " + matcher.group(1));
        }
      }
      Ending ending = check("--json", file.toString());
      assertEquals(
          String.join("\n", planted.stream().sorted().toList()),
          String.join("\n", found(ending.out)));
      assertEquals(1, ending.status);
    }
  }

  @Test
  void everyRuleFindsSomething() {
    Set<String> found = new HashSet<>();
    found(check("--json", BAD.toString()).out)
        .forEach(each -> found.add(each.substring(each.indexOf(' ') + 1)));
    for (Rule rule : Rule.values()) {
      assertTrue(found.contains(rule.id()), rule.id());
    }
  }

  @Test
  void findsNothingInWhatIsGood() throws IOException {
    List<String> paths = new ArrayList<>(List.of("../samples", "../stdlib/src/main/resources"));
    for (Path file : Chunk.files(CHUNKS)) {
      for (Chunk chunk : Chunk.read(file)) {
        if (chunk.error() == null) {
          Path copy = folder.resolve(chunk.name().replace('/', '_').replace(':', '_') + ".aio");
          Files.writeString(copy, chunk.text());
        }
      }
    }
    paths.add(folder.toString());
    assertEquals(new Ending(0, "", ""), check(paths.toArray(String[]::new)));
  }

  private Path script(String text) throws IOException {
    Path file = folder.resolve("FILE.aio");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void showsThePlaceAndWhatToDo() throws IOException {
    Path file = script("async def f():\n    return 1\n\n\nf()\nimport time\n");
    Ending ending = check(file.toString());
    assertEquals(
        """
          File "FILE.aio", line 5
            f()
            ^^^
        never-awaited: the coroutine f() is never awaited, nothing of it runs
        help: write 'await f(…)', or 'spawn(f(…))' to have it run beside

          File "FILE.aio", line 6
            import time
                   ^^^^
        unused-import: 'time' is imported but not used
        help: remove the import; to keep it for others: list it in __all__

        2 findings in 1 file
        """,
        ending.out.replace(file.toString(), "FILE.aio"));
    assertEquals("", ending.err);
    assertEquals(1, ending.status);
  }

  @Test
  void showsTheSameAsJson() throws IOException {
    Path file = script("π = '😀'; print(wrng)\n");
    assertEquals(
        """
        {"files": 1, "findings": [
          {"file": "FILE.aio", "line": 1, "column": 16, "end": {"line": 1, "column": 20}, \
        "rule": "undefined-name", "severity": "error", "message": "name 'wrng' is not defined", \
        "help": "define or import it"}
        ]}
        """,
        check("--json", file.toString()).out.replace(file.toString(), "FILE.aio"));
  }

  @Test
  void saysWhatIsNoScript() throws IOException {
    Path file = script("print(1)\n");
    assertEquals(new Ending(0, "", ""), check(file.toString()));
    assertEquals(
        new Ending(0, "{\"files\": 1, \"findings\": []}\n", ""), check("--json", file.toString()));
    assertEquals(
        new Ending(2, "", "aio: can't open 'no/such': no such file or folder\n"),
        check("no/such", file.toString()));
    Files.write(file, new byte[] {'#', (byte) 0xFF});
    Ending garbage = check(file.toString());
    assertEquals(2, garbage.status);
    assertTrue(garbage.err.contains("Non-UTF-8 code starting with '\\xff'"), garbage.err);
  }

  @Test
  void saysWhatItTakes() {
    String usage = "usage: aio check [--json] [--rules] PATH…\nTry 'aio check --help'.\n";
    assertEquals(new Ending(2, "", "aio: check takes files or folders\n" + usage), check());
    assertEquals(
        new Ending(2, "", "aio: check has no option --jsn\n" + usage), check("--jsn", "x"));
    Ending help = check("--help");
    assertEquals(0, help.status);
    assertTrue(help.out.contains("# aio: ignore[rule]"), help.out);
    assertEquals(Rule.values().length, check("--rules").out.lines().count());
  }

  @Test
  void everyRuleIsDocumented() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Rule rule : Rule.values()) {
      String row = "| `" + rule.id() + "` | " + rule.summary() + " |\n";
      assertTrue(readme.contains(row), row);
    }
  }
}
