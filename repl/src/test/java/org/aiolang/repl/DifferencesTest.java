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
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.difference.AbsentModule;
import org.aiolang.interpreter.difference.Addition;
import org.aiolang.interpreter.difference.Change;
import org.aiolang.interpreter.difference.Difference;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.difference.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of differences is what its tables and an engine make of it; {@code -Drecord=true} writes
 * it.
 */
final class DifferencesTest {
  private static final Path PAGE = Path.of("../interpreter/DIFFERENCES.md");

  private static final String INTRODUCTION =
      """
      # Differences from CPython

      A script means here what it means in CPython 3.13. This page lists what does not, from the \
      tables in [`interpreter.difference`](src/main/java/org/aiolang/interpreter/difference), which \
      the messages of refusals are taken from as well. Each row's script ran when the page was \
      made, and runs whenever aio is tested: what it prints stands below it.

      ```sh
      ./mvnw -pl repl -am test -Dtest=DifferencesTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Drecord=true
      ```
      """;

  @TempDir Path folder;

  @Test
  void thePageIsCurrent() throws IOException {
    String page = page();
    if (Boolean.getBoolean("record")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page);
  }

  @Test
  void whatIsLeftOutIsRefusedInTheRowsWords() throws IOException {
    for (LeftOut each : LeftOut.values()) {
      assertEquals(each.message() + "\n", shown(each), each.name());
    }
  }

  /** A listed module that has come since has no place in the list. */
  @Test
  void everyModuleOfCPythonIsHereOrSaysThatItIsNot() {
    StringBuilder script =
        new StringBuilder(
            """
            def check(name):
                try:
                    __import__(name)
                except ModuleNotFoundError as error:
                    text = str(error)
                    if error.name != name or "not in aio yet" not in text:
                        print(name, "says", text)
            """);
    for (String each : Library.modules()) {
      if (each.indexOf('.') < 0 && !each.startsWith("_") && !each.equals("this")) {
        script.append("check('").append(each).append("')\n");
      }
    }
    Outcome outcome =
        InProcess.run(new Source("modules", script.toString()), null, List.of(), Mode.VIRTUAL);
    assertEquals("", outcome.text());
    assertTrue(Library.hasModule("asyncio"));
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    section(page, "What aio leaves out", "instead", LeftOut.values());
    section(page, "Modules that are not here", "instead", AbsentModule.values());
    section(page, "What is different", "instead", Change.values());
    section(page, "What aio adds", "in CPython", Addition.values());
    return page.toString();
  }

  private void section(StringBuilder page, String title, String third, Difference[] rows)
      throws IOException {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| | aio | ").append(third).append(" |\n| --- | --- | --- |\n");
    for (Difference row : rows) {
      String construct = row.construct();
      page.append("| ")
          .append(row instanceof LeftOut ? "`" + construct + "`" : construct)
          .append(" | ")
          .append(row.behaviour())
          .append(" | ")
          .append(row.instead())
          .append(" |\n");
    }
    for (Difference row : rows) {
      page.append("\n```python\n").append(row.script()).append("```\n\n```text\n");
      page.append(shown(row)).append("```\n");
    }
  }

  /** What a row's script prints, and the status it ends with where that is not 0. */
  private String shown(Difference row) throws IOException {
    Path file = folder.resolve("script.aio");
    Files.writeString(file, row.script());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(row.options());
    arguments.add(file.toString());
    PrintStream both = new PrintStream(out, false, StandardCharsets.UTF_8);
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), both, both);
    int status = Main.run(arguments.toArray(new String[0]), streams);
    both.flush();
    String text = out.toString(StandardCharsets.UTF_8).replace(file.toString(), "script.aio");
    return status == 0 ? text : text + "(status " + status + ")\n";
  }
}
