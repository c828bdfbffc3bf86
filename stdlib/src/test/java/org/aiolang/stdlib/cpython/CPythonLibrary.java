package org.aiolang.stdlib.cpython;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where CPython 3.13's library lies, its package {@code test} included: named by the environment
 * variable {@code CPYTHON_LIB}, that of the interpreter {@code AIO_PYTHON}, or one of the usual
 * places.
 */
final class CPythonLibrary {
  private static final String NAME = "python3.13";

  private CPythonLibrary() {}

  static Optional<Path> find() throws IOException {
    String named = System.getenv("CPYTHON_LIB");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(CPythonLibrary::hasTests);
    }
    List<Path> places = new ArrayList<>();
    String interpreter = System.getenv("AIO_PYTHON");
    ofInterpreter(interpreter == null ? NAME : interpreter).ifPresent(places::add);
    for (String prefix : List.of("/usr/lib", "/usr/local/lib", "/opt/homebrew/lib")) {
      places.add(Path.of(prefix, NAME));
    }
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv/versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> entries = Files.list(versions)) {
        entries.sorted().map(version -> version.resolve("lib").resolve(NAME)).forEach(places::add);
      }
    }
    return places.stream().filter(CPythonLibrary::hasTests).findFirst();
  }

  private static Optional<Path> ofInterpreter(String command) {
    try {
      Process process =
          new ProcessBuilder(
                  command, "-c", "import sysconfig; print(sysconfig.get_path('stdlib'), end='')")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return text.endsWith(NAME) ? Optional.of(Path.of(text)) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }

  private static boolean hasTests(Path library) {
    return library.endsWith(NAME) && Files.exists(library.resolve("test/test_int.py"));
  }
}
