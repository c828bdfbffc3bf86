package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Deep, long and broken scripts end with a result or with an error of the language; {@link
 * InProcess} turns an exception of Java's, and a script that does not end, into a failure.
 */
class HostileScriptsTest {
  private static final int MUTATED = Integer.getInteger("aio.mutated", 100);

  /** How deep values are nested; a soak goes deeper. */
  private static final int DEEP = MUTATED > 100 ? 100_000 : 5_000;

  private static Outcome run(String script) {
    return InProcess.run(new Source("hostile.aio", script), null, List.of(), Mode.PLAIN);
  }

  private static void prints(String expected, String script) {
    Outcome outcome = run(script);
    assertNull(outcome.error());
    assertEquals(expected + "\n", outcome.out());
  }

  /** CPython's limit is 200. */
  @Test
  void aThousandParentheses() {
    prints("1", "print(" + "(".repeat(150) + "1" + ")".repeat(150) + ")\n");
    assertEquals(
        "SyntaxError: too many nested parentheses",
        run("print(" + "(".repeat(1000) + "1" + ")".repeat(1000) + ")\n").error());
  }

  @Test
  void aThousandParenthesesLeftOpen() {
    String error = run("print(" + "(".repeat(1000) + "1\n").error();
    assertTrue(error.startsWith("SyntaxError: "), error);
  }

  @Test
  void nineHundredRecursiveCalls() {
    prints("900", "def f(n):\n    return n and 1 + f(n - 1)\nprint(f(900))\n");
  }

  @Test
  void endlessRecursion() {
    String script = "def f(n):\n    return 1 + f(n + 1)\n";
    String error = run(script + "f(0)\n").error();
    assertTrue(error.startsWith("RecursionError: "), error);
    prints("caught", script + "try:\n    f(0)\nexcept RecursionError:\n    print('caught')\n");
  }

  @Test
  void aLiteralOfTenMegabytes() {
    prints("10000000", "print(len('" + "x".repeat(10_000_000) + "'))\n");
  }

  @Test
  void fiftyThousandLines() {
    StringBuilder script = new StringBuilder("a = 0\n");
    for (int i = 0; i < 25_000; i++) {
      script.append("if a >= 0:\n    a += ").append(i % 3).append('\n');
    }
    prints("24999", script + "print(a)\n");
  }

  /** As CPython does for local variables; here it holds for the module's and captured ones, too. */
  @Test
  @Timeout(60)
  void textGrowsInLinearTime() {
    prints(
        "3000000 3000000 3000000",
        """
        def local(n):
            text = ''
            for i in range(n):
                text += 'xyz'
            return len(text)
        def captured(n):
            text = ''
            def more():
                nonlocal text
                text += 'xyz'
            for i in range(n):
                more()
            return len(text)
        text = ''
        for i in range(1_000_000):
            text += 'xyz'
        print(local(1_000_000), captured(1_000_000), len(text))
        """);
  }

  @Test
  void deepNestingOfEveryKind() {
    String[] nested = {
      "[",
      "]",
      "{1: ",
      "}",
      "(",
      ",)",
      "f(",
      ")",
      "-",
      "",
      "not ",
      "",
      "lambda: ",
      "",
      "x.y",
      "",
      "x if y else ",
      "",
      "f'{",
      "}'",
      "await ",
      "",
      "*",
      "",
      "a[",
      "]",
      "1 + ",
      "",
      "1 < ",
      "",
      "x := ",
      "",
      "yield ",
      ""
    };
    for (int i = 0; i < nested.length; i += 2) {
      for (int depth : new int[] {199, 1000, DEEP}) {
        run(
            "def g():\n  x = "
                + nested[i].repeat(depth)
                + "1"
                + nested[i + 1].repeat(depth)
                + "\n");
      }
    }
    for (String block :
        new String[] {"if 1:", "def f():", "class C:", "try:", "match 1:", "for i in []:"}) {
      StringBuilder script = new StringBuilder();
      for (int depth = 0; depth < 300; depth++) {
        script.repeat(' ', depth).append(block).append('\n');
      }
      run(script.toString());
    }
    run("x = 1\n" + "x = (x, [x])\n".repeat(20_000) + "y = repr(x)\n");
    run("x = []\nfor i in range(%d):\n    x = [x]\ny = x == [x]\n".formatted(DEEP));
    run("x = {}\nfor i in range(%d):\n    x = {1: x}\nprint(repr(x)[:10])\n".formatted(DEEP));
    run("x = ()\nfor i in range(%d):\n    x = (x,)\nhash(x)\n".formatted(DEEP));
    run(
        "import copy\nx = []\nfor i in range(%d):\n    x = [x]\ncopy.deepcopy(x)\n"
            .formatted(DEEP));
    run("import json\nx = []\nfor i in range(%d):\n    x = [x]\njson.dumps(x)\n".formatted(DEEP));
    run("import json\njson.loads('[' * %d)\n".formatted(DEEP));
    run("x = iter([])\nfor i in range(%d):\n    x = map(str, x)\nlist(x)\n".formatted(DEEP));
    run("f = len\nfor i in range(%d):\n    f = lambda x, f=f: f(x)\nf('')\n".formatted(DEEP));
    run("import re\nre.compile('(' * 10_000 + ')' * 10_000)\n");
    run(
        "e = None\nfor i in range(%d):\n    n = ValueError()\n    n.__cause__ = e\n    e = n\nraise e\n"
            .formatted(DEEP));
  }

  /**
   * {@code -Daio.mutated=1000} runs as many: programs with characters, words and lines gone,
   * doubled and exchanged.
   */
  @Test
  void mutatedScripts() {
    for (int i = 0; i < MUTATED; i++) {
      Random random = new Random(i);
      String script =
          RandomPrograms.PRELUDE + mutated(new RandomPrograms(random).program(), random);
      try {
        run(script);
      } catch (AssertionError failed) {
        throw new AssertionError(script, failed);
      }
    }
  }

  private static String mutated(String program, Random random) {
    List<String> parts = new ArrayList<>(List.of(program.split("\\b|(?<=\n)")));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(parts.size());
      int other = random.nextInt(parts.size());
      switch (random.nextInt(5)) {
        case 0 -> parts.set(at, "");
        case 1 -> parts.add(at, parts.get(at));
        case 2 -> parts.set(at, parts.set(other, parts.get(at)));
        case 3 ->
            parts.add(
                at, String.valueOf("()[]{}:,'\"\\\n =*@.#$\u00e9\0".charAt(random.nextInt(21))));
        default -> parts.set(at, parts.get(other));
      }
    }
    return String.join("", parts);
  }
}
