package org.aiolang.stdlib.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.loop.VirtualClock;
import org.aiolang.stdlib.StandardModules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about collections print what CPython prints: each X.py has beside it X.expected, recorded
 * with {@code python3.13 -W ignore X.py}.
 */
class CollectionScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequences_cases",
        "mappings_cases",
        "itertools_cases",
        "collections_cases",
        "functools_cases",
        "abstract_cases",
        "protocols_cases"
      })
  void printsAsCPython(String script) throws Exception {
    assertEquals(resource(script + ".expected"), output(resource(script + ".py")));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CollectionScriptsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String output(String script) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    Engine.Options options =
        new Engine.Options(
            InputStream.nullInputStream(),
            out,
            out,
            new VirtualClock(),
            new StandardModules(),
            List.of("script"),
            null,
            false);
    try (Engine engine = new Engine(options)) {
      engine.lock().acquire();
      try {
        engine.runMain(new Source("script", script), "__main__");
      } finally {
        engine.lock().release();
      }
    }
    out.flush();
    return written.toString(StandardCharsets.UTF_8);
  }
}
