package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Unparser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One expression by itself, as {@code eval} reads it. */
class ExpressionInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '`',
      textBlock =
          """
          1 % 1
          `  1 + 2\n\n` % 1 + 2
          `\\t1 # comment` % 1
          1, 2, % 1, 2
          (x := 1) % (x := 1)
          lambda: 1 % lambda: 1
          await x % await x
          x = 1 % 1:3 invalid syntax
          `` % 1:1 invalid syntax
          a b % 1:3 invalid syntax
          1; 2 % 1:2 invalid syntax
          *a % 1:1 invalid syntax
          pass % 1:1 invalid syntax
          (1 % 1:1 '(' was never closed
          `1\n 2` % 2:1 unexpected indent
          f(a=1, b) % 1:9 positional argument follows keyword argument
          """)
  void read(String text, String expected) {
    Source source = new Source("<string>", text.replace("\\t", "\t"));
    ParseResult result = Parser.parseExpression(source);
    if (result.module() != null) {
      assertEquals(expected, Unparser.unparse(result.module()).strip());
    } else {
      var first = result.diagnostics().getFirst();
      int line = source.line(first.span().start());
      int column = source.column(first.span().start()) + 1;
      assertEquals(expected, line + ":" + column + " " + first.message());
    }
  }
}
