package org.aiolang.interpreter.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The oracle, where there is one on the path. */
final class CPython {
  private static final List<String> CANDIDATES = List.of("python3.13", "python3.12", "python3");

  private final String command;

  private CPython(String command) {
    this.command = command;
  }

  /** The nearest to 3.13 that starts. */
  static Optional<CPython> find() {
    String chosen = System.getenv("AIO_PYTHON");
    for (String candidate : chosen == null ? CANDIDATES : List.of(chosen)) {
      CPython python = new CPython(candidate);
      try {
        if (python
            .run("-c", "import sys; print(sys.version_info >= (3, 11))")
            .equals(List.of("True"))) {
          return Optional.of(python);
        }
      } catch (IOException e) {
        // Not installed: try the next.
      }
    }
    return Optional.empty();
  }

  /** The lines it prints. */
  List<String> run(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IOException(command + " does not end");
      }
      if (process.exitValue() != 0) {
        throw new IOException(command + " ended with " + process.exitValue());
      }
      return text.lines().toList();
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
