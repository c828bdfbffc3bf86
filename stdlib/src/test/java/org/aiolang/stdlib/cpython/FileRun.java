package org.aiolang.stdlib.cpython;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One file of CPython's tests, run in a process of its own. What it prints and what became of each
 * test is kept in {@code target/cpython}.
 *
 * @param failures one line for each test that failed
 * @param stale lines of the scope file that no test is called by
 */
record FileRun(Counts counts, List<String> failures, List<String> stale) {
  private static final Path RESULTS = Path.of("target/cpython").toAbsolutePath();
  private static final Pattern TEST = Pattern.compile("\n *(async )?def test");

  /** Runs it for no longer than the limit; what did not end by then has failed. */
  static FileRun of(String file, Path library, long limitSeconds)
      throws IOException, InterruptedException {
    Files.createDirectories(RESULTS);
    Path report = RESULTS.resolve(file + ".tsv");
    Files.deleteIfExists(report);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptProcess.class.getName(),
                Area.FOLDER.resolve("run.aio").toAbsolutePath().toString(),
                "-v",
                "--report",
                report.toString(),
                file)
            .directory(Files.createTempDirectory("cpython").toFile())
            .redirectErrorStream(true)
            .redirectOutput(RESULTS.resolve(file + ".log").toFile());
    builder.environment().put("CPYTHON_LIB", library.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String ending = null;
    try {
      if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
        ending = "not finished after " + limitSeconds + " s";
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    if (ending == null) {
      ending = "the process ended with status " + process.exitValue();
    }
    List<String> lines = Files.exists(report) ? Files.readAllLines(report) : List.of();
    return read(file, lines, ending, library);
  }

  private static FileRun read(String file, List<String> lines, String ending, Path library)
      throws IOException {
    int tests = -1;
    int passed = 0;
    int failed = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    Set<String> open = new LinkedHashSet<>();
    List<String> failures = new ArrayList<>();
    List<String> stale = new ArrayList<>();
    boolean ended = false;
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "tests" -> tests = Integer.parseInt(fields[1]);
        case "start" -> open.add(fields[1]);
        case "passed" -> passed++;
        case "failed" -> {
          failed++;
          failures.add(fields[1] + ": " + fields[2]);
        }
        case "out" -> reasons.merge(fields[2].replace("; ", ", "), 1, Integer::sum);
        case "stale" -> stale.add(fields[1]);
        case "unloadable" -> failures.add("cannot be imported: " + fields[2]);
        case "end" -> ended = true;
        default -> throw new IOException("a line of the report makes no sense: " + line);
      }
      if (fields.length > 1 && !fields[0].equals("start")) {
        open.remove(fields[1]);
      }
    }
    if (!ended) {
      failures.add(ending + (open.isEmpty() ? "" : ", in " + String.join(", ", open)));
    }
    int out = reasons.values().stream().mapToInt(Integer::intValue).sum();
    int all = tests >= 0 ? tests : testsInText(file, library);
    return new FileRun(
        new Counts(file, passed, Math.max(failed, all - passed - out), out, reasons),
        failures,
        stale);
  }

  /** Where the file cannot be imported: as many tests as its text defines have failed. */
  private static int testsInText(String file, Path library) throws IOException {
    Path path = library.resolve("test").resolve(file.replace('.', '/') + ".py");
    return Files.exists(path)
        ? Math.max(1, (int) TEST.matcher(Files.readString(path)).results().count())
        : 1;
  }

  /** One line that tells how it went. */
  String summary() {
    return counts.file()
        + ": "
        + counts.passed()
        + " passed, "
        + counts.failed()
        + " failed, "
        + counts.out()
        + " out of scope";
  }
}
