package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code aio test} finds, runs and says. */
final class TestCommandTest {
  @TempDir Path folder;

  private record Ending(int status, String out, String err) {}

  private Ending test(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of("--virtual-time", "test"));
    all.addAll(List.of(arguments));
    int status = Main.run(all.toArray(String[]::new), streams);
    return new Ending(
        status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8)
            .replace(folder.toString(), "FOLDER")
            .replaceAll("in \\d+\\.\\d+s", "in TIME"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void writeGood() throws IOException {
    write(
        "test_sums.aio",
        """
        import asyncio, unittest

        class Sums(unittest.TestCase):
            def test_plus(self):
                print("not shown")
                self.assertEqual(1 + 1, 2)

            @unittest.skip("later")
            def test_later(self):
                pass

        class Waits(unittest.IsolatedAsyncioTestCase):
            async def test_sleep(self):
                await asyncio.sleep(3600)

        def test_plain():
            assert 2 + 2 == 4

        async def test_async():
            await sleep(3600)
        """);
  }

  @Test
  void findsCasesAndFunctions() throws IOException {
    writeGood();
    Ending ending = test("-v", folder.toString());
    assertEquals(
        """
        test_later (test_sums.Sums.test_later) ... skipped 'later'
        test_plus (test_sums.Sums.test_plus) ... ok
        test_sleep (test_sums.Waits.test_sleep) ... ok
        test_sums.test_plain ... ok
        test_sums.test_async ... ok

        ----------------------------------------------------------------------
        Ran 5 tests in TIME

        OK (skipped=1)
        """,
        ending.err);
    assertEquals(0, ending.status);
    assertEquals("", ending.out);
  }

  @Test
  void aFailureIsShownWithWhatWasPrinted() throws IOException {
    write(
        "deep/words_test.py",
        """
        def test_fails():
            print("shown")
            assert "a" == "b", "letters differ"

        def test_not_run():
            pass
        """);
    Ending ending = test("-f", folder.toString());
    assertEquals(
        """
        F
        ======================================================================
        FAIL: words_test.test_fails
        ----------------------------------------------------------------------
        Traceback (most recent call last):
          File "FOLDER/deep/words_test.py", line 3, in test_fails
            assert "a" == "b", "letters differ"
                   ^^^^^^^^^^
        AssertionError: letters differ

        Stdout:
        shown

        ----------------------------------------------------------------------
        Ran 1 test in TIME

        FAILED (failures=1)
        """,
        ending.err);
    assertEquals(1, ending.status);
  }

  @Test
  void aFileThatCannotBeImportedFails() throws IOException {
    write("test_broken.aio", "import no_such_module\n");
    Ending ending = test(folder.toString());
    assertEquals(1, ending.status);
    assertEquals(true, ending.err.contains("ERROR: test_broken\n"), ending.err);
    assertEquals(
        true,
        ending.err.contains("ModuleNotFoundError: No module named 'no_such_module'"),
        ending.err);
  }

  @Test
  void patternsAndWhatMakesNoSense() throws IOException {
    writeGood();
    String path = folder.toString();
    assertEquals(
        true,
        test("-k", "plain", path).err.contains("Ran 1 test in"),
        test("-k", "plain", path).err);
    Ending none = test("-k", "nothing_of_that_name", path);
    assertEquals(5, none.status);
    assertEquals(true, none.err.contains("NO TESTS RAN"), none.err);
    assertEquals(
        "aio: can't open 'FOLDER/gone': no such file or folder\n",
        test(folder.resolve("gone").toString()).err);
    Ending wrong = test("-q");
    assertEquals(2, wrong.status);
    assertEquals(
        """
        aio: test has no option -q
        usage: aio test [-k PATTERN] [-v] [-f] [PATH ...]
        Try 'aio test --help'.
        """,
        wrong.err);
    assertEquals(0, test("--help").status);
  }
}
