package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of every module keeps to. */
final class SourceFilesTest {
  private static final int MOST_LINES = 600;

  /** Tests run in their module's folder, one below the project's. */
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noFileIsTooLongToReadInOneSitting() throws IOException {
    List<String> tooLong =
        sources().stream()
            .filter(file -> countLines(file) > MOST_LINES)
            .map(file -> PROJECT.relativize(file) + " has " + countLines(file) + " lines")
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void everyPackageSaysWhatItKnows() throws IOException {
    List<Path> silent =
        sources().stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(PROJECT::relativize)
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void sourcesAreWhereTheseTestsLook() throws IOException {
    assertFalse(sources().isEmpty());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files =
        Stream.of("grammar", "interpreter", "stdlib", "repl")
            .map(module -> PROJECT.resolve(module).resolve("src/main/java"))
            .flatMap(SourceFilesTest::walk)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int countLines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
