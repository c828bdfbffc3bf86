package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are very deep or very long end in a tree or a message, soon, on any stack. */
class LimitsTest {

  private static ParseResult parse(String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Parser.parse(new Source("test", text)));
  }

  private static String first(String text) {
    ParseResult result = parse(text);
    return result.module() != null ? "ok" : result.diagnostics().getFirst().message();
  }

  @Test
  void brackets() {
    assertEquals("ok", first("(".repeat(200) + ")".repeat(200)));
    for (int depth : new int[] {201, 1000, 100_000}) {
      assertEquals(
          "too many nested parentheses", first("(".repeat(depth) + "1" + ")".repeat(depth)));
      assertEquals("too many nested parentheses", first("f(".repeat(depth)));
      assertEquals("too many nested parentheses", first("x = " + "[{".repeat(depth)));
    }
  }

  @Test
  void indentation() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 99; i++) {
      text.append(" ".repeat(i)).append("if x:\n");
    }
    assertEquals("ok", first(text + " ".repeat(99) + "y\n"));
    text.append(" ".repeat(99)).append("if x:\n");
    assertEquals("too many levels of indentation", first(text + " ".repeat(100) + "y\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "not ",
        "1 ** ",
        "lambda: ",
        "1 if 2 else ",
        "1 + ",
        "await ",
        "a.",
        "f'{",
        "x < ",
        "1 and ",
        "[x for x in ",
        "yield ",
        "*",
        "'",
        "\"\"\"",
        "f'''{",
        "match (",
        "case ",
        "@",
        "\\\n",
        "if x:\n",
        "try:\n",
        "(",
        ")",
        "a b\n",
        ":",
        ";",
        "# \n",
        "\t",
        " \n",
        "\u00e9"
      })
  void anythingAThousandTimesOver(String piece) {
    for (int times : new int[] {10, 1_000, 30_000}) {
      assertNotNull(parse(piece.repeat(times)));
      assertNotNull(parse(piece.repeat(times) + "1\n"));
    }
  }

  @Test
  void longChains() {
    assertEquals("ok", first("x = " + "1 + ".repeat(1000) + "1\n"));
    assertEquals(
        "maximum recursion depth exceeded during compilation",
        first("x = " + "1 + ".repeat(100_000) + "1\n"));
    assertEquals("ok", first("if a: b\n" + "elif c: d\n".repeat(500)));
    assertEquals(
        "maximum recursion depth exceeded during compilation",
        first("if a: b\n" + "elif c: d\n".repeat(50_000)));
  }

  @Test
  void longLists() {
    assertEquals("ok", first("x = [" + "1, ".repeat(100_000) + "]\n"));
    assertEquals("ok", first("f(" + "a, ".repeat(100_000) + ")\n"));
    assertEquals("ok", first("x = (" + "'a' ".repeat(100_000) + ")\n"));
    assertEquals("ok", first("x = 0x" + "f".repeat(1_000_000) + "\n"));
    assertEquals("ok", first("x = '" + "é".repeat(300_000) + "'\n"));
    assertEquals("ok", first("a = b\n".repeat(50_000)));
  }

  @Test
  void numbersTooLongForDecimal() {
    assertEquals("ok", first("9".repeat(4300)));
    assertEquals(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use"
            + " sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge"
            + " integer literals to avoid decimal conversion limits.",
        first("9".repeat(4301)));
  }

  @Test
  void onASmallStack() throws InterruptedException {
    ParseResult[] result = new ParseResult[1];
    String text = "(".repeat(200) + ")".repeat(200);
    Thread small =
        new Thread(
            null, () -> result[0] = Parser.parse(new Source("test", text)), "small", 200_000);
    small.start();
    small.join();
    assertNotNull(result[0]);
  }

  @Test
  void oddTexts() {
    assertEquals("ok", first(""));
    assertEquals("ok", first("\uFEFFx = 1"));
    assertEquals("ok", first("x = 1\ry = 2\rif x:\r    y\r"));
    assertEquals("ok", first("if x:\n    y\n\f\nz = 1\n\fw = 2\n"));
    assertEquals("source code cannot contain null bytes", first("x\0"));
    assertEquals("invalid non-printable character U+D800", first("\ud800 = 1"));
    assertNull(parse("x = (").module());
  }
}
