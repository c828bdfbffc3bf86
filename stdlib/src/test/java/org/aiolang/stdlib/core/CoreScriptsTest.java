package org.aiolang.stdlib.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.stdlib.RecordedScript;
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
    String source = RecordedScript.resource(getClass(), script + ".py");
    assertEquals(
        RecordedScript.resource(getClass(), script + ".expected"),
        new RecordedScript(script + ".py", source, "", false).output());
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
    assertEquals(
        "name? ada 42\nEOF when reading a line\n",
        new RecordedScript("script", script, "ada\n42\n", false).output());
  }

  @Test
  void uncaughtErrorsComeWithAdvice() {
    ScriptError error =
        assertThrows(
            ScriptError.class,
            () ->
                RecordedScript.of(
                        """
                        async def numbers():
                            return [1]

                        for number in numbers():
                            print(number)
                        """)
                    .output());
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
    RecordedScript.of("f = open(" + '"' + file + '"' + ", 'w')\nf.write('kept')\n").output();
    assertEquals("kept", Files.readString(file));
    Files.delete(file);
  }
}
