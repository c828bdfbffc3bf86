package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Trees;
import org.aiolang.grammar.syntax.Unparser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our trees, places included, against those of Python's own parser. */
class PythonTreeTest {
  /** Every how many-th file of CPython's library is read; 1 with {@code -Daio.library=all}. */
  private static final int STRIDE = "all".equals(System.getProperty("aio.library")) ? 1 : 14;

  @TempDir Path directory;

  @Test
  void oneOfEverything() throws IOException {
    String text;
    try (var resource = PythonTreeTest.class.getResourceAsStream("constructs.py")) {
      text = new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    compare(text);
    compare(text.replace("\n", "\r\n"));
    compare(text.stripTrailing());
  }

  private void compare(String text) throws IOException {
    ParseResult result = Parser.parse(new Source("constructs.py", text));
    assertEquals(List.of(), result.diagnostics());
    String again = Unparser.unparse(result.module());
    ParseResult second = Parser.parse(new Source("again.py", again));
    assertEquals(List.of(), second.diagnostics());
    assertEquals(null, Trees.difference(result.module().body(), second.module().body()));
    Optional<Python> python = Python.start();
    assumeTrue(python.isPresent(), "no CPython 3.13 here");
    try (Python oracle = python.get()) {
      Path file = directory.resolve("constructs.py");
      Files.writeString(file, text);
      assertEquals(oracle.tree(file), PythonTree.dump(result.module()));
      Files.writeString(file, again);
      assertEquals(oracle.tree(file), PythonTree.dump(second.module()));
    }
  }

  @Test
  void theLibraryOfPython() throws IOException {
    Optional<Python> python = Python.start();
    assumeTrue(python.isPresent(), "no CPython 3.13 here");
    int read = 0;
    List<String> wrong = new ArrayList<>();
    try (Python oracle = python.get()) {
      List<Path> files = Python.libraryFiles();
      for (int i = 0; i < files.size(); i += STRIDE) {
        String text;
        try {
          text = Files.readString(files.get(i));
        } catch (MalformedInputException notUtf8) {
          continue;
        }
        String expected = oracle.tree(files.get(i));
        assertNotNull(expected, "the oracle ended");
        read++;
        String difference = difference(files.get(i), text, expected);
        if (difference != null) {
          wrong.add(files.get(i).getFileName() + ": " + difference);
        }
      }
    }
    System.out.println(read - wrong.size() + " of " + read + " files alike; not: " + wrong);
    assertTrue(wrong.size() <= read * 2 / 100, wrong::toString);
  }

  private static String difference(Path file, String text, String expected) {
    ParseResult result = Parser.parse(new Source(file.toString(), text));
    if (expected.startsWith("SyntaxError") || expected.startsWith("Error")) {
      return result.module() == null ? null : "read, but CPython says " + expected;
    }
    if (result.module() == null) {
      return result.diagnostics().getFirst().message();
    }
    if (!PythonTree.dump(result.module()).equals(expected)) {
      return "another tree";
    }
    ParseResult again = Parser.parse(new Source("again", Unparser.unparse(result.module())));
    return again.module() == null
        ? "printed wrong: " + again.diagnostics().getFirst().message()
        : Trees.difference(result.module().body(), again.module().body());
  }
}
