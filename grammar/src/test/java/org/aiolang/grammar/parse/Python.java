package org.aiolang.grammar.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPython 3.13 of this machine, where there is one: the oracle for trees. */
public final class Python implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;

  private Python(String command, Path script) throws IOException {
    process =
        new ProcessBuilder(command, "-W", "ignore", "-X", "utf8", script.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    questions = new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** The command that runs CPython 3.13, if there is one. */
  static Optional<String> command() {
    return Stream.of("python3.13", "python3").filter(Python::fits).findFirst();
  }

  private static boolean fits(String command) {
    return ask(command, "import sys; print(sys.version_info[:2] == (3, 13))").equals("True");
  }

  /** Where the standard library of that CPython is. */
  static Optional<Path> library() {
    return command()
        .map(command -> Path.of(ask(command, "import os; print(os.path.dirname(os.__file__))")))
        .filter(Files::isDirectory);
  }

  private static String ask(String command, String program) {
    try {
      Process process = new ProcessBuilder(command, "-c", program).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? answer.strip() : "";
    } catch (IOException absent) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Python files below the standard library, the same ones in the same order every time. */
  public static List<Path> libraryFiles() {
    List<Path> files = new ArrayList<>();
    library()
        .ifPresent(library -> {
          try (Stream<Path> found = Files.walk(library)) {
            found
                .filter(path -> path.toString().endsWith(".py"))
                .filter(path -> !path.toString().contains("site-packages"))
                .sorted()
                .forEach(files::add);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    return files;
  }

  /** Starts one that dumps trees; empty where there is none. */
  static Optional<Python> start() {
    return command()
        .map(command -> {
          try {
            Path script = Files.createTempFile("dump_tree", ".py");
            script.toFile().deleteOnExit();
            try (var resource = Python.class.getResourceAsStream("dump_tree.py")) {
              Files.write(script, resource.readAllBytes());
            }
            return new Python(command, script);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /** The tree of a file, in the words of {@link PythonTree}. */
  String tree(Path file) {
    questions.println(file);
    questions.flush();
    try {
      return answers.readLine();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
