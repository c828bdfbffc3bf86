package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.DiagnosticPrinter;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Trees;
import org.aiolang.grammar.syntax.Unparser;

/** Broken texts never throw, always end, and are either a tree or have a message. */
class FuzzTest {
  private static final String[] PIECES = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "'''",
    "f'",
    "f\"{",
    "{",
    "}",
    "!r",
    ":",
    "=",
    "==",
    ":=",
    ",",
    ".",
    "*",
    "**",
    "\\",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "    ",
    " ",
    "#",
    "if ",
    "else ",
    "for ",
    "in ",
    "lambda ",
    "def ",
    "class ",
    "async ",
    "await ",
    "try:",
    "except ",
    "match x:",
    "case ",
    "yield ",
    "import ",
    "from ",
    "print ",
    "0x",
    "1_",
    "012",
    "1e",
    "\u201c",
    "\u00e9",
    "\ud83d",
    "\ud83d\ude00",
    "\0",
    "\f",
    "\uFEFF",
    "$",
    "?",
    "`",
    "!",
    "@",
    "->",
    "not ",
    "is ",
    "\\N{",
    "\\x",
    "\\u12",
    "b'",
    "rb'",
    "...",
    "None",
    "True",
    "_",
    "with ",
    "as ",
    "del ",
    ";"
  };

  private final String seedText = constructs();

  private static String constructs() {
    try (var resource = FuzzTest.class.getResourceAsStream("constructs.py")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Property(tries = 400)
  void mutatedTexts(@ForAll Random random) {
    String[] lines = seedText.split("(?<=\n)");
    int first = random.nextInt(lines.length);
    StringBuilder text = new StringBuilder();
    for (int i = first; i < Math.min(lines.length, first + 1 + random.nextInt(25)); i++) {
      text.append(lines[i]);
    }
    for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        default -> text.insert(at, text.substring(at, end));
      }
    }
    check(text.toString());
  }

  @Property(tries = 400)
  void randomPieces(@ForAll Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    check(text.toString());
  }

  @Property(tries = 300)
  void anyText(@ForAll String text) {
    check(text);
  }

  private static void check(String text) {
    Source source = new Source("fuzz", text);
    ParseResult result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Parser.parse(source), () -> "too slow: " + text);
    assertEquals(result.module() == null, !result.diagnostics().isEmpty(), text);
    int last = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      boolean first = diagnostic == result.diagnostics().getFirst();
      assertTrue(diagnostic.span().start() >= last, text);
      assertTrue(diagnostic.span().end() <= text.length(), text);
      assertTrue(DiagnosticPrinter.print(diagnostic).contains(diagnostic.message()));
      last = first ? 0 : diagnostic.span().start();
    }
    if (result.module() != null) {
      String printed = Unparser.unparse(result.module());
      ParseResult again = Parser.parse(new Source("again", printed));
      assertEquals(java.util.List.of(), again.diagnostics(), printed);
      assertNull(Trees.difference(result.module().body(), again.module().body()), text);
    }
    Parser.parseExpression(source);
  }
}
