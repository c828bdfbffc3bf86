package org.aiolang.grammar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnparserTest {

  @Property(tries = 600)
  void whatWasPrintedReadsAsTheSameTree(@ForAll Random random) {
    List<Stmt> body = new RandomTrees(random).body(2);
    String text = Unparser.unparse(new Module(new Source("made", ""), body));
    ParseResult result = Parser.parse(new Source("printed", text));
    assertEquals(List.of(), result.diagnostics(), text);
    assertNull(Trees.difference(body, result.module().body()), text);
    assertEquals(text, Unparser.unparse(result.module()));
  }

  @Property(tries = 600)
  void soDoExpressions(@ForAll Random random) {
    Expr expression = new RandomTrees(random).expression(5);
    String text = "x = " + Unparser.unparse(expression) + "\n";
    ParseResult result = Parser.parse(new Source("printed", text));
    assertEquals(List.of(), result.diagnostics(), text);
    Expr read = ((Stmt.Assign) result.module().body().getFirst()).value();
    assertNull(Trees.difference(expression, read), text);
  }

  /** The canonical form has no parentheses that could be left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "(a + b) * c",
        "a - (b - c)",
        "a - b - c",
        "a ** b ** c",
        "(a ** b) ** c",
        "-a ** -b",
        "(-a) ** b",
        "not a == b",
        "(not a) == b",
        "a and (b or c)",
        "a if b else c",
        "(a if b else c) if d else e",
        "lambda x, *, y=1: x",
        "await a ** b",
        "a, b",
        "a,",
        "()",
        "a[b, c:d, ::e]",
        "a[()]",
        "f(a, *b, c=d, **e)",
        "f(a for a in b)",
        "f((yield))",
        "[a async for b, *c in d if e if f]",
        "{a: b, **c}",
        "{*a}",
        "(a := b)",
        "yield a, b",
        "(1).a",
        "1.0.a",
        "f\"a{b!r:>{c}}{{}}\"",
        "f\"{ {a}}\"",
        "f\"{(lambda: a)}\"",
        "b'\\xff'",
        "a < b is not c not in d",
        "'\\n\"\\''",
        "(yield)[a]",
        "(await a).b",
        "await a.b"
      })
  void noMoreParenthesesThanNeeded(String text) {
    ParseResult result = Parser.parse(new Source("test", text));
    assertEquals(List.of(), result.diagnostics());
    assertEquals(text + "\n", Unparser.unparse(result.module()));
  }
}
