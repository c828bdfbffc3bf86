package org.aiolang.stdlib.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.VirtualClock;
import org.aiolang.stdlib.StandardModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about classes, exceptions, tracebacks and files print what CPython prints: each X.py has
 * beside it X.expected, recorded with {@code python3.13 -W ignore X.py | sed "s@$PWD/@@"} in that
 * folder.
 */
class CoreScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "builtin_cases",
        "class_cases",
        "signature_cases",
        "dataclass_cases",
        "enum_cases",
        "context_cases",
        "file_cases",
        "traceback_cases",
        "group_cases"
      })
  void printsAsCPython(String script) throws Exception {
    String source = resource(script + ".py");
    assertEquals(resource(script + ".expected"), run(script + ".py", source, ""));
  }

  @Test
  void inputReadsLines() throws Exception {
    String script =
        """
        print(input('name? '), input())
        try:
            input()
        except EOFError as error:
            print(error)
        """;
    assertEquals("name? ada 42\nEOF when reading a line\n", run("script", script, "ada\n42\n"));
  }

  @Test
  void uncaughtErrorsComeWithAdvice() {
    ScriptError error =
        assertThrows(
            ScriptError.class,
            () ->
                run(
                    "script",
                    """
                    async def numbers():
                        return [1]

                    for number in numbers():
                        print(number)
                    """,
                    ""));
    String text = TracebackPrinter.uncaught(error.value());
    assertEquals(
        """
        Traceback (most recent call last):
          File "script", line 4, in <module>
            for number in numbers():
                          ~~~~~~~^^
        TypeError: 'coroutine' object is not iterable
        help: a coroutine does nothing until it is awaited: write 'await' before the call
        """,
        text);
  }

  @Test
  void whatAScriptWroteIsThereForOthersThoughNotClosed() throws Exception {
    Path file = Files.createTempFile("aio", ".txt");
    run("script", "f = open(" + '"' + file + '"' + ", 'w')\nf.write('kept')\n", "");
    assertEquals("kept", Files.readString(file));
    Files.delete(file);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CoreScriptsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String run(String name, String script, String input) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    Engine.Options options =
        new Engine.Options(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            out,
            new VirtualClock(),
            new StandardModules(),
            List.of(name),
            null,
            false);
    try (Engine engine = new Engine(options)) {
      engine.lock().acquire();
      try {
        engine.runMain(new Source(name, script), "__main__");
      } finally {
        engine.lock().release();
      }
    }
    out.flush();
    return written.toString(StandardCharsets.UTF_8);
  }
}
