package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;

/** What the READMEs say is so: examples print what stands below them, links lead somewhere. */
final class ReadmeTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path STDLIB_README = PROJECT.resolve("stdlib/README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```python\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Path STANDARD_MODULES =
      PROJECT.resolve("stdlib/src/main/java/org/aiolang/stdlib/StandardModules.java");
  private static final Path LIBRARY = PROJECT.resolve("stdlib/src/main/resources/aio/lib");
  private static final Pattern CASE = Pattern.compile("^ *(case )?\"");
  private static final Pattern NAME = Pattern.compile("\"([a-z_.]+)\"");
  private static final Pattern PRELUDE_NAME = Pattern.compile("`([A-Za-z_]+)`");
  private static final Pattern CODE = Pattern.compile("`([a-z_.0-9]+)`");

  @Test
  void examplesPrintWhatStandsBelowThem() throws IOException {
    int count = 0;
    for (Path readme : readmes()) {
      Matcher example = EXAMPLE.matcher(Files.readString(readme));
      while (example.find()) {
        Source source = new Source(readme.toString(), example.group(1));
        Outcome outcome = InProcess.run(source, null, List.of(), Mode.VIRTUAL);
        assertEquals(example.group(2), outcome.text(), readme.toString());
        count++;
      }
    }
    assertFalse(count == 0, "no example found");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path readme : readmes()) {
      Matcher link = LINK.matcher(Files.readString(readme));
      while (link.find()) {
        if (!Files.exists(readme.resolveSibling(link.group(1)))) {
          broken.add(readme + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void listedModulesCanBeImported() throws IOException {
    StringBuilder script = new StringBuilder();
    listedModules().forEach(module -> script.append("import ").append(module).append('\n'));
    assertFalse(script.isEmpty());
    Outcome outcome =
        InProcess.run(new Source("imports", script.toString()), null, List.of(), Mode.VIRTUAL);
    assertEquals("", outcome.text());
  }

  @Test
  void modulesAreListed() throws IOException {
    List<String> missing = new ArrayList<>();
    String switched = Files.readString(STANDARD_MODULES);
    for (String line : switched.lines().filter(CASE.asPredicate()).toList()) {
      NAME.matcher(line.split("->")[0]).results().forEach(name -> missing.add(name.group(1)));
    }
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      files
          .map(file -> LIBRARY.relativize(file).toString())
          .filter(file -> file.endsWith(".aio"))
          .forEach(file -> missing.add(file.replace(".aio", "").replace('/', '.')));
    }
    assertFalse(missing.isEmpty());
    missing.removeIf(name -> name.startsWith("_") || name.contains("._"));
    missing.removeIf(name -> name.startsWith("unittest.") && !name.equals("unittest.mock"));
    missing.removeAll(listedModules());
    assertEquals(List.of(), missing, "modules that stdlib/README.md does not list");
  }

  private static List<String> listedModules() throws IOException {
    return Files.readString(STDLIB_README)
        .lines()
        .filter(line -> line.startsWith("| "))
        .flatMap(line -> CODE.matcher(line).results())
        .map(module -> module.group(1))
        .toList();
  }

  /** The names that need no import are those of asyncio and of aio that are builtins. */
  @Test
  void thePreludeIsListedInFull() throws IOException {
    String line =
        Files.readString(STDLIB_README)
            .lines()
            .filter(each -> each.contains("names that need no import"))
            .findFirst()
            .orElseThrow();
    String listed =
        PRELUDE_NAME
            .matcher(line.substring(0, line.indexOf(')')))
            .results()
            .map(each -> each.group(1) + "\n")
            .sorted()
            .collect(Collectors.joining());
    String script =
        """
        import builtins

        for name in sorted(dir(builtins)):
            module = getattr(getattr(builtins, name), "__module__", None) or ""
            if module.partition(".")[0] in ("asyncio", "_process"):
                print(name)
        """;
    Outcome outcome = InProcess.run(new Source("names", script), null, List.of(), Mode.VIRTUAL);
    assertEquals(outcome.text(), listed);
  }

  private static List<Path> readmes() {
    return Stream.of("", "samples", "grammar", "interpreter", "stdlib", "repl")
        .map(folder -> PROJECT.resolve(folder).resolve("README.md"))
        .filter(Files::exists)
        .toList();
  }
}
