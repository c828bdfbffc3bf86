package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and with which status it ends, whatever it is given. */
final class CommandTest {
  private static final String USAGE =
      """
      usage: aio [options] script.aio [arguments]
             aio [options] -c code [arguments]
             aio [options] -m module [arguments]
             aio [options] - [arguments]          (the script comes from standard input)
             aio [repl]                           (a prompt)
             aio check [--json] PATH…             (looks for mistakes without running anything)
             aio fmt [--check] [--diff] PATH…     (brings scripts into one style)
             aio test [-k pattern] [-v] [-f] PATH…  (runs the tests of scripts)
             aio completions bash|zsh|fish
             aio install [--prefix folder]
      Try 'aio --help'.
      """;

  private static final String PUNCTUATION = " \n\t()[]{}:=+-*/\\\"'#.,0a1fi";

  @TempDir Path folder;

  private record Ending(int status, String out, String err) {}

  private static Ending run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    int status = Main.run(arguments, streams);
    return new Ending(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * Runs a script of these bytes as {@code FILE.aio}; messages have the name without the folder.
   */
  private Ending runFile(byte[] bytes, String... arguments) throws IOException {
    Path file = folder.resolve("FILE.aio");
    Files.write(file, bytes);
    String[] all = new String[arguments.length + 1];
    all[0] = file.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Ending ending = run("", all);
    return new Ending(ending.status, ending.out, ending.err.replace(file.toString(), "FILE.aio"));
  }

  private Ending runFile(String text, String... arguments) throws IOException {
    return runFile(text.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private void fails(String script, String message) throws IOException {
    Ending ending = runFile(script);
    assertEquals(message, ending.err);
    assertEquals(1, ending.status);
  }

  @Test
  void aScriptGetsItsArguments() throws IOException {
    Ending ending = runFile("import sys\nprint(sys.argv[1:])\n", "--virtual-time", "-c", "x");
    assertEquals(new Ending(0, "['--virtual-time', '-c', 'x']\n", ""), ending);
  }

  @Test
  void codeFromTheCommandLine() {
    assertEquals(
        new Ending(0, "-c ['-c', 'a']\n", ""),
        run("", "-c", "import sys; print(sys.argv[0], sys.argv)", "a"));
  }

  @Test
  void aScriptFromStandardInput() {
    assertEquals(new Ending(0, "hello\n", ""), run("print('hello')", "-"));
  }

  @Test
  void virtualTimeDoesNotWait() {
    assertEquals(
        new Ending(0, "after a day\n", ""),
        run("", "--virtual-time", "-c", "await sleep(86400); print('after a day')"));
  }

  @Test
  void helpAndVersion() {
    Ending help = run("", "--help");
    assertEquals(0, help.status);
    assertTrue(help.out.contains("usage: aio [options] script.aio"), help.out);
    assertEquals("", help.err);
    assertEquals(help, run("", "-h"));
    assertTrue(run("", "-V").out.startsWith("aio "));
  }

  @Test
  void aWrongOption() {
    assertEquals(
        new Ending(2, "", "aio: unknown option --nope\n" + USAGE), run("", "--nope", "x.aio"));
  }

  @Test
  void anOptionWithoutItsValue() {
    assertEquals(new Ending(2, "", "aio: Missing argument for option: c\n" + USAGE), run("", "-c"));
  }

  @Test
  void aModule() {
    assertEquals(new Ending(1, "", "aio: No module named no.such\n"), run("", "-m", "no.such"));
  }

  @Test
  void completionsForEachShell() {
    for (String shell : List.of("bash", "zsh", "fish")) {
      Ending ending = run("", "completions", shell);
      assertEquals(0, ending.status);
      assertTrue(ending.out.contains("--virtual-time"), ending.out);
      assertFalse(ending.out.matches("(?s).*@(options|commands)@.*"), ending.out);
    }
    assertEquals(
        new Ending(2, "", "aio: completions takes one of bash, zsh, fish\n" + USAGE),
        run("", "completions", "tcsh"));
  }

  @Test
  void aFirstLineForTheShell() throws IOException {
    assertEquals(new Ending(0, "ran\n", ""), runFile("#!/usr/bin/env aio\nprint('ran')\n"));
  }

  @Test
  void aMissingFile() {
    assertEquals(
        new Ending(1, "", "aio: can't open file 'no/such.aio': no such file\n"),
        run("", "no/such.aio"));
  }

  @Test
  void aDirectory() {
    assertEquals(
        new Ending(1, "", "aio: '" + folder + "' is a directory, not a script\n"),
        run("", folder.toString()));
  }

  @Test
  void aFileInAnotherEncoding() throws IOException {
    byte[] script = "print('café')\n".getBytes(StandardCharsets.ISO_8859_1);
    Ending ending = runFile(script);
    assertEquals(1, ending.status);
    assertEquals(
        """
          File "FILE.aio"
        SyntaxError: Non-UTF-8 code starting with '\\xe9' on line 1, but no encoding declared; \
        see https://peps.python.org/pep-0263/ for details
        """,
        ending.err);
  }

  @Test
  void aFileThatNamesItsEncoding() throws IOException {
    for (String name : List.of("latin-1", "iso-8859-1", "latin_1", "cp1252")) {
      String script = "# -*- coding: " + name + " -*-\nprint('café')\n";
      Ending ending = runFile(script.getBytes(StandardCharsets.ISO_8859_1));
      assertEquals(new Ending(0, "café\n", ""), ending, name);
    }
  }

  @Test
  void anUnknownEncoding() throws IOException {
    fails(
        "# coding: klingon\n",
        """
          File "FILE.aio"
        SyntaxError: unknown encoding: klingon
        """);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEnds() throws IOException {
    Ending ending = runFile("\uFEFFif True:\r\n    print('one')\r\nprint('two')\r\n");
    assertEquals(new Ending(0, "one\ntwo\n", ""), ending);
  }

  @Test
  void anEmptyFile() throws IOException {
    assertEquals(new Ending(0, "", ""), runFile(""));
  }

  @Test
  void aNullByte() throws IOException {
    fails(
        "x = 1\0\n",
        """
          File "FILE.aio"
        SyntaxError: source code cannot contain null bytes
        """);
  }

  @Test
  void anExceptionThatNobodyCatches() throws IOException {
    fails(
        """
        def f(x):
            return 1 / x

        f(0)
        """,
        """
        Traceback (most recent call last):
          File "FILE.aio", line 4, in <module>
            f(0)
            ~^^^
          File "FILE.aio", line 2, in f
            return 1 / x
                   ~~^~~
        ZeroDivisionError: division by zero
        """);
  }

  @Test
  void whatWasPrintedBeforeAnExceptionIsKept() throws IOException {
    Ending ending = runFile("print('before')\nraise ValueError('x')\n");
    assertEquals("before\n", ending.out);
    assertEquals(1, ending.status);
  }

  @Test
  void anExceptionWithACause() throws IOException {
    fails(
        """
        try:
            {}["k"]
        except KeyError as error:
            raise RuntimeError("no k") from error
        """,
        """
        Traceback (most recent call last):
          File "FILE.aio", line 2, in <module>
            {}["k"]
            ~~^^^^^
        KeyError: 'k'

        The above exception was the direct cause of the following exception:

        Traceback (most recent call last):
          File "FILE.aio", line 4, in <module>
            raise RuntimeError("no k") from error
        RuntimeError: no k
        """);
  }

  @Test
  void anExceptionAtATopLevelAwait() throws IOException {
    fails(
        """
        async def f():
            await sleep(0)
            return int("x")

        print(await f())
        """,
        """
        Traceback (most recent call last):
          File "FILE.aio", line 5, in <module>
            print(await f())
                  ^^^^^^^^^
          File "FILE.aio", line 3, in f
            return int("x")
        ValueError: invalid literal for int() with base 10: 'x'
        """);
  }

  @Test
  void aSyntaxError() throws IOException {
    fails(
        "print('one'\nprint('two')\n",
        """
          File "FILE.aio", line 1
            print('one'
                 ^
        SyntaxError: '(' was never closed
        help: add the missing ')'
        """);
  }

  @Test
  void everySyntaxErrorIsReported() throws IOException {
    Ending ending = runFile("x = 1 +\ny = 2\nfor in z:\n    pass\n");
    assertEquals(1, ending.status);
    assertTrue(ending.err.contains("line 1\n"), ending.err);
    assertTrue(ending.err.contains("line 3\n"), ending.err);
  }

  @Test
  void unsupportedBuiltinsAreRefusedWithAdvice() throws IOException {
    for (String call : List.of("eval('1')", "exec('x = 1')", "compile('1', '', 'eval')")) {
      Ending ending = runFile(call + "\n");
      assertEquals(1, ending.status);
      assertTrue(
          ending.err.contains(
              "NotImplementedError: " + call.substring(0, call.indexOf('(')) + "() is not part of"),
          ending.err);
    }
  }

  @Test
  void aModuleThatIsNotThere() throws IOException {
    fails(
        "import no_such_module\n",
        """
        Traceback (most recent call last):
          File "FILE.aio", line 1, in <module>
            import no_such_module
        ModuleNotFoundError: No module named 'no_such_module'
        """);
  }

  @Test
  void exitStatuses() throws IOException {
    assertEquals(new Ending(0, "", ""), runFile("import sys\nsys.exit()\n"));
    assertEquals(new Ending(3, "", ""), runFile("import sys\nsys.exit(3)\n"));
    assertEquals(new Ending(44, "", ""), runFile("import sys\nsys.exit(300)\n"));
    assertEquals(new Ending(1, "", "bye\n"), runFile("import sys\nsys.exit('bye')\n"));
    assertEquals(new Ending(4, "", ""), runFile("await sleep(0)\nraise SystemExit(4)\n"));
    assertEquals(130, runFile("raise KeyboardInterrupt\n").status);
  }

  @Test
  void runawayRecursionIsAnError() throws IOException {
    Ending ending = runFile("def f():\n    return f()\n\nf()\n");
    assertEquals(1, ending.status);
    assertTrue(ending.err.contains("[Previous line repeated"), ending.err);
    assertTrue(
        ending.err.contains("RecursionError: maximum recursion depth exceeded\n"), ending.err);
  }

  @Test
  void deeplyNestedSourceIsAnError() throws IOException {
    for (String deep :
        List.of(
            "(".repeat(5000) + ")".repeat(5000),
            "-".repeat(100_000) + "1",
            "[".repeat(100_000),
            "x = " + "1 + ".repeat(100_000) + "1",
            "f".repeat(3) + "(x)".repeat(100_000),
            "not ".repeat(100_000) + "x",
            "x" + ".y".repeat(100_000),
            "lambda: ".repeat(50_000) + "0")) {
      Ending ending = runFile(deep + "\n");
      assertEquals(1, ending.status);
      assertFalse(ending.err.contains("java"), deep.substring(0, 20));
      assertTrue(ending.err.contains("Error: "), deep.substring(0, 20));
    }
  }

  /** Whatever bytes a file holds, there is a message and a status, and nothing of Java's. */
  @Test
  void garbage() throws IOException {
    Random random = new Random(42);
    byte[] latin = new byte[256];
    for (int i = 0; i < 150; i++) {
      byte[] bytes = new byte[1 + random.nextInt(300)];
      random.nextBytes(bytes);
      if (i % 3 == 0) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length()));
        }
      } else if (i % 3 == 1) {
        System.arraycopy(bytes, 0, latin, 0, Math.min(bytes.length, 200));
        bytes =
            ("# coding: latin-1\n" + new String(latin, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
      }
      Ending ending = runFile(bytes);
      assertEquals(ending.err.isEmpty() ? 0 : 1, ending.status);
      assertFalse(ending.err.contains("\tat "), ending.err);
      assertFalse(ending.err.contains("java."), ending.err);
    }
  }

  /** The same through a process, as the launcher starts it. */
  @Test
  void asAProcess() throws IOException, InterruptedException {
    Path file = folder.resolve("FILE.aio");
    Files.writeString(file, "print('out')\nawait sleep(0)\nraise ValueError('err')\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                file.toString())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor());
    assertEquals("out\n", out);
    assertTrue(err.startsWith("Traceback (most recent call last):\n"), err);
    assertTrue(err.endsWith("ValueError: err\n"), err);
  }
}
