package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Category, message, line and column of the first error, as CPython 3.13 gave them. */
class SyntaxErrorsTest {

  @TestFactory
  List<DynamicTest> asCPython() throws IOException {
    String table;
    try (var resource = SyntaxErrorsTest.class.getResourceAsStream("errors.txt")) {
      table = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String chunk : table.split("\n---\n")) {
      int verdict = chunk.lastIndexOf("\n### ");
      String text = chunk.substring(0, verdict);
      String expected =
          chunk.substring(verdict + 5).strip().replaceFirst("^(\\w+ \\d+:\\d+)-\\S+", "$1");
      tests.add(DynamicTest.dynamicTest(text, () -> assertEquals(expected, first(text + "\n"))));
    }
    return tests;
  }

  private static String first(String text) {
    ParseResult result = Parser.parse(new Source("<string>", text));
    if (result.module() != null) {
      return "valid";
    }
    Diagnostic first = result.diagnostics().getFirst();
    Source source = first.source();
    return "%s %d:%d %s"
        .formatted(
            first.category(),
            source.line(first.span().start()),
            source.column(first.span().start()) + 1,
            first.message());
  }
}
