package org.aiolang.grammar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;

/** Every script of this project, printed, reads as the same tree. */
class PrintedScriptsTest {
  @Test
  void readAsTheSameTree() throws IOException {
    int printed = 0;
    for (Path script : scripts()) {
      // Those of the tests are several in a file, and some are wrong on purpose.
      for (String chunk : Files.readString(script).split("(?m)^---$")) {
        ParseResult read = Parser.parse(new Source(script.toString(), chunk));
        if (read.module() != null && read.diagnostics().isEmpty()) {
          printed++;
          String text = Unparser.unparse(read.module());
          ParseResult again = Parser.parse(new Source("printed", text));
          assertEquals(List.of(), again.diagnostics(), script + "\n" + text);
          assertNull(
              Trees.difference(read.module().body(), again.module().body()), script.toString());
        }
      }
    }
    assertTrue(printed > 500, printed + " scripts printed");
  }

  private static List<Path> scripts() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("samples"))) {
      root = root.getParent();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".aio") && Files.isRegularFile(file))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }
}
