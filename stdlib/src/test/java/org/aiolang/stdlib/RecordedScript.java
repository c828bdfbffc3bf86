package org.aiolang.stdlib;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.loop.VirtualClock;

/**
 * A script run in an engine of its own on a virtual clock, for tests that compare what it prints
 * with what CPython printed.
 */
public record RecordedScript(String name, String text, String input, boolean forceUnwinding) {
  /** A script without a file, without input, run normally. */
  public static RecordedScript of(String text) {
    return new RecordedScript("script", text, "", false);
  }

  /** The text of a file beside a test's class. */
  public static String resource(Class<?> test, String name) throws IOException {
    try (InputStream in = test.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs it; gives what it printed, to standard error too. */
  public String output() throws Exception {
    return run(true);
  }

  /** Runs it; gives what it printed, without standard error. */
  public String standardOutput() throws Exception {
    return run(false);
  }

  private String run(boolean withErrors) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Engine.Options options =
        new Engine.Options(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            withErrors ? out : nowhere,
            new VirtualClock(),
            new StandardModules(),
            List.of(name),
            null,
            forceUnwinding);
    try (Engine engine = new Engine(options)) {
      engine.lock().acquire();
      try {
        engine.runMain(new Source(name, text), "__main__");
      } finally {
        engine.lock().release();
      }
    }
    out.flush();
    return written.toString(StandardCharsets.UTF_8);
  }
}
