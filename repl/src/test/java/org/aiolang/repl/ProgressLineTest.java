package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressLineTest {
  private static final long SECOND = 1_000_000_000;
  private static final String ERASE = "\r\033[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final ProgressLine line = new ProgressLine(terminal);
  private final OutputStream out = line.above(terminal);

  private String written() {
    String text = terminal.toString(StandardCharsets.UTF_8);
    terminal.reset();
    return text;
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsPrintedGoesAboveTheLine() throws IOException {
    line.draw("1 of 2");
    line.draw("1 of 2");
    assertEquals("1 of 2", written());
    print("hello\n");
    assertEquals(ERASE + "hello\n", written());
    line.draw("1 of 2");
    line.draw("2 of 2");
    assertEquals("1 of 2" + ERASE + "2 of 2", written());
    line.end();
    line.draw("late");
    assertEquals(ERASE, written());
  }

  @Test
  void aLineWithoutAnEndIsLeftAlone() throws IOException {
    print("name? ");
    line.draw("1 of 2");
    assertEquals("name? ", written());
    print("x\n");
    line.draw("1 of 2");
    assertEquals("x\n1 of 2", written());
    line.draw("");
    line.end();
    assertEquals(ERASE, written());
  }

  @Test
  void tellsHowFarItIs() {
    assertEquals("", ProgressLine.text(0, 0, 0, 0, SECOND));
    assertEquals("aio: 0 of 4 done, 2 running", ProgressLine.text(4, 0, 0, 2, SECOND));
    assertEquals(
        "aio: 2 of 12 done, 2 running, 1.0/s, 0:10 left",
        ProgressLine.text(12, 2, 0, 2, 2 * SECOND));
    assertEquals(
        "aio: 90 of 8000 done, 2 running, 10 failed, 2.0/s, 1:05:50 left",
        ProgressLine.text(8000, 90, 10, 2, 50 * SECOND));
    assertEquals(
        "aio: 300 of 300 done, 0 running, 30/s", ProgressLine.text(300, 300, 0, 0, 10 * SECOND));
  }

  /** The tests' standard error is no terminal. */
  @Test
  void silentWithoutATerminal(@TempDir Path folder) throws Exception {
    assertEquals(
        new ScriptEnding(0, "5\n", ""),
        ScriptEnding.run(folder, "print(await spawn_process(abs, -5))\n", "--progress"));
  }

  /** Each trouble ends one call; the others do not notice. */
  @Test
  void aWorkersTroubleIsItsCallsAlone(@TempDir Path folder) throws Exception {
    String script =
        """
        import sys
        from _process import _end_worker

        def hoard():
            kept = []
            while True:
                kept.append(bytearray(1 << 20))

        def recurse(n=0):
            return recurse(n + 1)

        def crash():
            print("last words", file=sys.stderr, flush=True)
            _end_worker(134)

        async def attempt(function, *arguments):
            try:
                return await spawn_process(function, *arguments)
            except BaseException as error:
                first, *rest = (str(error) or "-").replace("the call", "call()").splitlines()
                return type(error).__name__, first.partition(": its worker process ")[0], rest != []

        troubles = await gather(*(attempt(f) for f in (hoard, recurse, crash, len)), attempt(sys.exit, 3))
        for trouble in troubles:
            print(trouble)
        print(await gather(*(spawn_process(abs, -i) for i in range(8))))
        """;
    ScriptEnding ending = ScriptEnding.run(folder, script, "--worker-memory", "64m");
    assertEquals(
        """
        ('MemoryError', '-', False)
        ('RecursionError', 'maximum recursion depth exceeded', False)
        ('BrokenProcessPool', 'crash() did not finish', True)
        ('TypeError', 'len() takes exactly one argument (0 given)', False)
        ('SystemExit', '3', False)
        [0, 1, 2, 3, 4, 5, 6, 7]
        """,
        ending.out(),
        ending.err());
    assertEquals(2, ScriptEnding.run(folder, "", "--worker-memory", "much").status());
  }
}
