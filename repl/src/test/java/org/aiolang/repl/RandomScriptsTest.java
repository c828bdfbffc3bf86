package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;

/**
 * Random functions that suspend at any place do in every {@link Mode} what they do in CPython: what
 * {@code oracle/random_scripts.py} writes. {@code -Daio.random} runs many more.
 */
final class RandomScriptsTest {
  private static final Path WRITER = Path.of("src/test/resources/oracle/random_scripts.py");

  @Test
  void aFew() throws IOException {
    agree(0, 60);
  }

  @Test
  void many() throws IOException {
    assumeTrue(System.getProperty("aio.random") != null, "-Daio.random asks for it");
    for (int first = 60; first < 6000; first += 300) {
      agree(first, first + 300);
    }
  }

  private static void agree(int first, int last) throws IOException {
    Optional<Oracle> oracle = Oracle.find();
    assumeTrue(oracle.isPresent(), "no python3 of version 3.11 or newer on the path");
    String written =
        oracle
            .get()
            .output(List.of(WRITER.toString(), String.valueOf(first), String.valueOf(last)))
            .orElseThrow();
    List<String> scripts = List.of(written.split("(?m)^---\n"));
    assertFalse(scripts.size() < (last - first) / 2, "few scripts compile");
    List<Outcome> outcomes = oracle.get().run(scripts);
    for (int i = 0; i < scripts.size(); i++) {
      String script = scripts.get(i);
      for (Mode mode : Mode.values()) {
        Outcome outcome = InProcess.run(new Source("random", script), null, List.of(), mode);
        assertEquals(outcomes.get(i).text(), outcome.text(), () -> mode + " of\n" + script);
      }
    }
  }
}
