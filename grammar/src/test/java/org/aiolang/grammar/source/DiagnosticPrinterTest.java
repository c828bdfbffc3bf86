package org.aiolang.grammar.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

  private static String print(
      String text, int start, int end, String help, Diagnostic.Note... notes) {
    Source source = new Source("x.aio", text);
    return DiagnosticPrinter.print(
        new Diagnostic(
            "SyntaxError", source, new Span(start, end), "message", help, List.of(notes)));
  }

  @Test
  void caretsStandUnderTheSpan() {
    assertEquals(
        """
          File "x.aio", line 2
            if x = 3:
               ^^^^^
        SyntaxError: message
        """,
        print("\n    if x = 3:\n", 8, 13, null));
  }

  @Test
  void helpAndNotesFollow() {
    assertEquals(
        """
          File "x.aio", line 2
            ]
            ^
        SyntaxError: message
        help: write it otherwise
        note: '(' was opened here (line 1)
            x = (
                ^
        """,
        print(
            "x = (\n]\n",
            6,
            7,
            "write it otherwise",
            new Diagnostic.Note(new Span(4, 5), "'(' was opened here")));
  }

  @Test
  void anEmptySpanHasOneCaret() {
    assertEquals(
        """
          File "x.aio", line 1
            x =
               ^
        SyntaxError: message
        """,
        print("x =\n", 3, 3, null));
  }

  @Test
  void aSpanOfSeveralLinesEndsWithItsFirst() {
    assertEquals(
        """
          File "x.aio", line 1
            f(a
              ^
        SyntaxError: message
        """,
        print("f(a\n  b)\n", 2, 7, null));
  }

  @Test
  void tabsStayAndOneCharacterHasOneCaret() {
    assertEquals(
        "  File \"x.aio\", line 1\n    a\t😀 b\n     \t  ^\nSyntaxError: message\n",
        print("a\t😀 b\n", 5, 6, null));
  }

  @Test
  void blanksInFrontHaveNoCaret() {
    assertEquals(
        """
          File "x.aio", line 1
            x
        SyntaxError: message
        """,
        print("  x\n", 1, 2, null));
  }
}
