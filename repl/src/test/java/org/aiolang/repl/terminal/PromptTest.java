package org.aiolang.repl.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.repl.Colours;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session as a person has it: keys go in, and what the screen shows is compared. */
final class PromptTest {
  private static final int WIDTH = 80;
  private static final long MILLISECONDS = 20_000;
  private static final String CONTROL_C = "\u0003";
  private static final String CONTROL_D = "\u0004";
  private static final String CONTROL_R = "\u0012";
  private static final String UP = "\u001b[A";

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final Picture picture = new Picture(WIDTH);
  private LineDisciplineTerminal terminal;
  private CompletableFuture<Integer> status;

  @BeforeEach
  void open() throws IOException {
    terminal = new LineDisciplineTerminal("test", "xterm", picture, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(WIDTH, 40));
    Prompt.Options options =
        new Prompt.Options(
            new SystemClock(),
            List.of(""),
            null,
            null,
            new Colours(false),
            folder.resolve("state").resolve("history"),
            "",
            TreeCache.NONE,
            environment::get);
    status = CompletableFuture.supplyAsync(() -> Prompt.open(terminal, options));
    waitFor(">>>");
  }

  @AfterEach
  void close() throws Exception {
    terminal.processInputBytes((CONTROL_C + CONTROL_D).getBytes(StandardCharsets.UTF_8));
    try {
      status.get(10, TimeUnit.SECONDS); // it writes its history into the folder that goes away
    } finally {
      terminal.close();
    }
  }

  private void type(String keys) {
    try {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      throw new AssertionError(closed);
    }
  }

  /**
   * Waits until the screen ends with a text, not counting the hint of running tasks at the right.
   */
  private void waitFor(String end) {
    long until = System.nanoTime() + MILLISECONDS * 1_000_000;
    while (!picture.text().replaceFirst(" +\\d+ tasks?$", "").endsWith(end)) {
      synchronized (picture) {
        try {
          picture.wait(20);
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
      }
      if (System.nanoTime() > until) {
        fail("the screen does not end with\n" + end + "\nbut is\n" + picture.text());
      }
    }
  }

  /** Enters a line, and waits for what it prints and the next prompt. */
  private void enter(String line, String printed) {
    type(line + "\r");
    waitFor("\n" + printed + (printed.isEmpty() ? "" : "\n") + ">>>");
  }

  private void leave(int expected) {
    assertEquals(expected, status.join());
  }

  @Test
  void valuesAreShownAndNamesPersist() {
    enter("1 + 2", "3");
    enter("x = [1, 'a', None]", "");
    enter("x", "[1, 'a', None]");
    enter("_[1]", "'a'");
    enter("None", "");
    enter("'a text by itself'", "'a text by itself'");
    type("exit\r");
    leave(0);
  }

  @Test
  void blocksAreIndentedAndEndWithAnEmptyLine() {
    type("for i in range(2):\r");
    waitFor(">>> for i in range(2):\n...");
    type("i * 10\r\r");
    waitFor(">>> for i in range(2):\n...     i * 10\n...\n0\n10\n>>>");
    type("(1 +\r");
    waitFor(">>> (1 +\n...");
    enter("2)", "3");
  }

  @Test
  void pastedCodeIsOneCell() {
    type("\u001b[200~    def f():\r        return 5\r\r    f()\u001b[201~\r");
    waitFor("\n5\n>>>");
    type(UP);
    waitFor(">>>     def f():\n...         return 5\n...\n...     f()");
    type(CONTROL_C);
  }

  @Test
  void errorsHaveTracebacks() {
    enter(
        "1 / 0",
        """
        Traceback (most recent call last):
          File "<input-1>", line 1, in <module>
            1 / 0
            ~~^~~
        ZeroDivisionError: division by zero\
        """);
    type("x = = 2\r");
    waitFor("SyntaxError: invalid syntax\n>>>");
    enter("'still here'", "'still here'");
  }

  @Test
  void awaitAtTheTopAndTasksBehindTheLine() {
    enter("await sleep(0.01, 'awaited')", "'awaited'");
    type("async def tick():\rfor i in range(20):\rprint('tick', i)\rawait sleep(0.02)\r\r");
    waitFor("...\n>>>");
    type("task = spawn(tick())\r");
    waitFor("tick 0\n>>>"); // else what is typed would be echoed before the prompt is there
    String line = "a_line_that_stays = 1";
    for (char each : line.toCharArray()) {
      type(String.valueOf(each));
      pause(15);
    }
    waitFor("\ntick 19\n>>> " + line);
    for (int i = 1; i < 20; i++) {
      assertTrue(picture.text().contains("tick " + (i - 1) + "\ntick " + i), picture.text());
    }
    type("\r");
    enter("a_line_that_stays", "1");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void controlCClearsTheLineAndInterruptsWhatRuns() {
    type("half a line");
    waitFor("half a line");
    type(CONTROL_C);
    waitFor("\n>>>");
    for (String code :
        List.of("while True: pass", "await sleep(60)", "import time; time.sleep(60)")) {
      type("print('begun')\r");
      waitFor("begun\n>>>");
      type(code + "\r");
      pause(300);
      type(CONTROL_C);
      waitFor("KeyboardInterrupt\n>>>");
    }
    enter("'alive'", "'alive'");
  }

  @Test
  void tabCompletes() throws IOException {
    Files.writeString(folder.resolve("a_file.txt"), "");
    type("import mat\t");
    waitFor("import math");
    type("\r");
    waitFor("\n>>>");
    type("math.sqr\t");
    waitFor("math.sqrt");
    enter("(16)", "4.0");
    type("len('" + folder + "/a_f\t");
    type("') > 0\r");
    waitFor("True\n>>>");
    assertTrue(picture.text().replace("\n", "").contains("a_file.txt"), picture.text());
  }

  @Test
  void historyIsSearchedAndKept() throws IOException {
    enter("first = 1", "");
    enter("second = 2", "");
    type("fi" + UP);
    waitFor(">>> first = 1");
    type("\r");
    waitFor("\n>>>");
    type(CONTROL_R + "seco");
    pause(100);
    type("\r");
    waitFor(">>> second = 2\n>>>");
    type(CONTROL_D);
    leave(0);
    String kept = Files.readString(folder.resolve("state").resolve("history"));
    assertTrue(kept.contains("first = 1"), kept);
  }

  @Test
  void inputIsAskedAtTheTerminal() {
    type("name = input('who? ')\r");
    waitFor("\nwho?");
    type("Zoë\r");
    waitFor("\n>>>");
    enter("name", "'Zoë'");
    type("input()\r");
    pause(300);
    type(CONTROL_C);
    waitFor("KeyboardInterrupt\n>>>");
  }

  @Test
  void theKeysOfADictAreCompleted() {
    enter("ages = {'alpha': 1, \"it's\": 2, 3: 4}", "");
    enter("ages['al\t", "1");
    enter("ages[\"it\t", "2");
    enter("ages['i\t", "2");
  }

  @Test
  void edit() throws IOException {
    Path script = folder.resolve("editor");
    Files.writeString(script, "sed -i.bak 's/1/2/; s/one/two/' \"$2\"; exit $1\n");
    environment.put("VISUAL", "sh " + script + " 0");
    enter("def one(): return 1", "");
    enter("x = 10", "");
    enter("%edit one", "");
    enter("two()", "2");
    enter("%edit", "");
    enter("x = 1", "");
    enter("%edit", "");
    enter("x", "2");
    enter("%edit nothing", "no cell defines 'nothing'");
    environment.put("VISUAL", "sh " + script + " 3");
    enter("%edit x", "the editor failed: nothing is run");
    type(UP);
    waitFor(">>> %edit x");
    type(CONTROL_C);
    waitFor("\n>>>");
  }

  @Test
  void controlCReachesLongLoopsOfOurs() {
    enter("from itertools import repeat", "");
    for (String code :
        List.of(
            "sum(repeat(1))",
            "any(repeat(0))",
            "max(repeat(1))",
            "2 in repeat(1)",
            "set(repeat(1))",
            "next(filter(None, repeat(0)))")) {
      type("print('begun')\r");
      waitFor("begun\n>>>");
      type(code + "\r");
      waitFor(">>> " + code);
      pause(200);
      type(CONTROL_C);
      waitFor("KeyboardInterrupt\n>>>");
    }
  }

  @Test
  void whatIsDefinedHereRunsInWorkers() {
    enter("import math; FACTOR = 3", "");
    enter("def work(n): return math.gcd(n, 12) * FACTOR", "");
    enter("await spawn_process(work, 8)", "12");
    enter("class Point: x = 1", "");
    enter("def move(p): p.x += 1; return p", "");
    enter("(await spawn_process(move, Point())).x", "2");
    enter("def work(n): return -n", "");
    enter("await spawn_process(work, 8)", "-8");
    type("await spawn_process(lambda: 1)\r");
    waitFor(
        "PicklingError: Can't pickle <function <lambda>>: attribute lookup <lambd\n"
            + "a> on __main__ failed\nwhen sending the function\n>>>");
  }

  @Test
  void questionsAndCommands() {
    enter("async def f(a, *, b=2): 'what it does'", "");
    enter("f?", "async f(a, *, b=2)\ntype: function, from <input-1>, line 1\n\nwhat it does");
    enter("n = 1", "");
    type("%who\r");
    waitFor("\n  n                1\n>>>");
    enter("%nope", "there is no command %nope (%help lists them)");
  }

  @Test
  void leavingSaysWhatItCancels() {
    enter("task = spawn(sleep(60))", "");
    type("import sys; sys.exit(3)\r");
    leave(3);
    assertTrue(picture.text().endsWith("cancelling 1 task: Task-1"), picture.text());
    assertFalse(picture.text().contains("Traceback"), picture.text());
  }
}
