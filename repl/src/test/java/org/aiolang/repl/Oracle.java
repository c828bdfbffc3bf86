package org.aiolang.repl;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * CPython, which says what scripts mean: the one named by the environment variable {@code
 * AIO_PYTHON}, or the nearest to 3.13 on the path.
 */
final class Oracle {
  private static final List<String> CANDIDATES = List.of("python3.13", "python3.12", "python3");
  private static final Path RUNNER = Path.of("src/test/resources/oracle/run_scripts.py");

  private final String command;

  /** Its minor version: 13 for CPython 3.13. */
  final int version;

  private Oracle(String command, int version) {
    this.command = command;
    this.version = version;
  }

  /** The oracle, where there is one of version 3.11 or newer. */
  static Optional<Oracle> find() {
    String chosen = System.getenv("AIO_PYTHON");
    for (String candidate : chosen == null ? CANDIDATES : List.of(chosen)) {
      Optional<String> answer =
          new Oracle(candidate, 0)
              .output(
                  List.of(
                      "-c", "import sys; print(sys.version_info[0] * 100 + sys.version_info[1])"));
      int version = answer.map(text -> Integer.parseInt(text.strip()) - 300).orElse(0);
      if (version >= 11 && version < 100) {
        return Optional.of(new Oracle(candidate, version));
      }
    }
    return Optional.empty();
  }

  /** How it is started. */
  String command() {
    return command;
  }

  /** What it prints when started so, or nothing where it fails. */
  Optional<String> output(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(command, "-W", "ignore", "-X", "utf8"));
    line.addAll(arguments);
    try {
      Path printed = Files.createTempFile("oracle", ".txt");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(line)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PYTHONHASHSEED", "0");
        Process process = builder.start();
        if (!process.waitFor(100, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return Optional.empty();
        }
        return process.exitValue() == 0 ? Optional.of(Files.readString(printed)) : Optional.empty();
      } finally {
        Files.delete(printed);
      }
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Does with a folder of scripts what {@code run_scripts.py} does. */
  private interface FolderRunner {
    void run(Path folder) throws IOException;
  }

  /** Runs scripts, each in a process of its own; the outcomes are in their order. */
  List<Outcome> run(List<String> scripts) throws IOException {
    return run(
        scripts,
        folder ->
            output(List.of(RUNNER.toString(), folder.toString()))
                .orElseThrow(() -> new IOException(command + " fails to run " + RUNNER)));
  }

  /** One process that runs scripts again and again, each in a child of it. */
  Session session() throws IOException {
    return new Session(
        new ProcessBuilder(command, "-W", "ignore", "-X", "utf8", RUNNER.toString(), "-")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** See {@link #session}. */
  static final class Session implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private Session(Process process) {
      this.process = process;
      this.answers = process.inputReader();
    }

    List<Outcome> run(List<String> scripts) throws IOException {
      return Oracle.run(
          scripts,
          folder -> {
            process.outputWriter().write(folder + "\n");
            process.outputWriter().flush();
            if (!"done".equals(answers.readLine())) {
              throw new IOException("CPython has ended");
            }
          });
    }

    @Override
    public void close() {
      process.destroy();
    }
  }

  private static List<Outcome> run(List<String> scripts, FolderRunner runner) throws IOException {
    Path folder = Files.createTempDirectory("aio-oracle");
    try {
      for (int i = 0; i < scripts.size(); i++) {
        Files.writeString(folder.resolve(name(i) + ".aio"), scripts.get(i));
      }
      runner.run(folder);
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < scripts.size(); i++) {
        outcomes.add(outcome(folder, name(i)));
      }
      return outcomes;
    } finally {
      try (var left = Files.list(folder)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static String name(int index) {
    return String.format("%05d", index);
  }

  private static Outcome outcome(Path folder, String name) throws IOException {
    String printed = Files.readString(folder.resolve(name + ".printed"));
    Path error = folder.resolve(name + ".error");
    if (!Files.exists(error)) {
      return new Outcome(printed, null, 0);
    }
    String text = Files.readString(error);
    int end = text.indexOf('\n');
    return new Outcome(
        printed, text.substring(end + 1).stripTrailing(), Integer.parseInt(text.substring(0, end)));
  }
}
