package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the loop bears: many tasks at once, many one after the other, deep chains. Each script runs
 * in a JVM of its own with a bounded heap. Not part of the usual build: {@code -Daio.soak}.
 */
@EnabledIfSystemProperty(named = "aio.soak", matches = ".*")
final class SoakTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/soak");

  @Test
  void aMillionTasksSleepInOneGibibyte() throws IOException, InterruptedException {
    assertEquals("1000000 True\n", run("sleepers.aio", "1g"));
  }

  /** A heap that grew by three bytes for each task would not do. */
  @Test
  void tenMillionShortTasksLeaveNothingBehind() throws IOException, InterruptedException {
    assertEquals("49999995000000\n", run("short_tasks.aio", "32m"));
  }

  @Test
  void aChainOfAHundredThousandAwaits() throws IOException, InterruptedException {
    assertEquals(
        """
        100000
        100000
        bottom
        CancelledError('enough')
        """,
        run("nested_awaits.aio", "1g"));
  }

  private static String run(String script, String heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss16m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--slow-ms",
                "0",
                SCRIPTS.resolve(script).toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
