package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several errors in one text, none of them a consequence of another; and texts that just end. */
class RecoveryTest {

  private static List<String> errors(String text) {
    return Parser.parse(new Source("test", text)).diagnostics().stream()
        .map(d -> d.source().line(d.span().start()) + " " + d.message())
        .toList();
  }

  @Test
  void everyBrokenLineIsReportedOnce() {
    assertEquals(
        List.of(
            "1 invalid syntax",
            "4 expected ':'",
            "6 cannot assign to literal here. Maybe you meant '==' instead of '='?",
            "8 invalid syntax. Perhaps you forgot a comma?"),
        errors(
            """
            x = = 1
            def f(a):
                y = 2
                if a
                    return y
                1 = a
                for i in a:
                    print(i i)
            """));
  }

  @Test
  void aBrokenHeaderKeepsItsBlockAndItsClauses() {
    assertEquals(
        List.of("1 invalid syntax", "3 invalid syntax"),
        errors(
            """
            whille x:
                a = 1
                a b
            else:
                c = 2
            """));
    assertEquals(
        List.of("3 expected ':'"),
        errors(
            """
            try:
                a = 1
            except ValueError
                b = 2
            else:
                c = 3
            finally:
                d = 4
            """));
    assertEquals(
        List.of("2 expected ':'"),
        errors(
            """
            @decorator
            def f()
                return 1
            """));
    assertEquals(
        List.of("2 expected ':'", "4 invalid syntax"),
        errors(
            """
            match x:
                case 1
                    a = 1
                case 2 3:
                    b = 2
                case _:
                    c = 3
            """));
  }

  @Test
  void aWrongIndentIsOneError() {
    assertEquals(
        List.of("2 unexpected indent"),
        errors(
            """
            a = 1
                b = 2
                c = 3
            d = 4
            """));
    assertEquals(
        List.of("2 expected an indented block after 'if' statement on line 1"),
        errors(
            """
            if a:
            b = 2
            c = 3
            """));
    assertEquals(
        List.of("3 unindent does not match any outer indentation level"),
        errors("if a:\n        b = 2\n    c = 3\nd = 4\n"));
  }

  @Test
  void whatABracketSwallowedIsNotReported() {
    assertEquals(
        List.of("2 '(' was never closed"),
        errors("a = 1\nb = f(1,\nc = 2\ndef g():\n    return 3\n"));
  }

  @Test
  void textErrorsAndGrammarErrorsTogether() {
    assertEquals(
        List.of(
            "1 unterminated string literal (detected at line 1)",
            "2 invalid decimal literal",
            "3 invalid syntax"),
        errors("a = f('x\nb = 1x\nc d\n"));
  }

  @Test
  void thereIsAnEndToIt() {
    assertEquals(20, errors("a b\n".repeat(1000)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(",
        "x = [1,",
        "x = {",
        "'''abc",
        "f'''abc{",
        "x = 1 + \\\n",
        "if x:",
        "if x:\n",
        "class C:\n",
        "def f():\n",
        "@d\n",
        "try:\n    a\n",
        "if x:\n    a\nelse:\n",
        "\\",
        "for x in y:\n    if z:\n",
        "match x:\n",
        "match x:\n    case 1:\n",
        "f'{a",
        "f'''{a"
      })
  void incomplete(String text) {
    ParseResult result = Parser.parse(new Source("test", text));
    assertTrue(result.incomplete(), () -> result.toString());
    assertFalse(result.diagnostics().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x = 1",
        "x = ",
        "x = 1 +",
        "'abc",
        "f'abc",
        ")",
        "if x",
        "f(]",
        "a b\n",
        "if x: y",
        "x = 'a\n",
        "f(\n1))\n",
        "def f(x):\n    return x\n"
      })
  void notIncomplete(String text) {
    assertFalse(Parser.parse(new Source("test", text)).incomplete());
  }
}
