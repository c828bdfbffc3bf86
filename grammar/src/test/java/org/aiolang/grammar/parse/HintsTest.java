package org.aiolang.grammar.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice below the message. */
class HintsTest {

  private static Diagnostic first(String text) {
    return Parser.parse(new Source("test", text)).diagnostics().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '`',
      textBlock =
          """
          whille x: pass % did you mean 'while'?
          retrun x % did you mean 'return'?
          improt x % did you mean 'import'?
          form x import y % did you mean 'from'?
          asnyc def f(): pass % did you mean 'async'?
          dfe f(): pass % did you mean 'def'?
          claas C: pass % did you mean 'class'?
          fro x in y: pass % did you mean 'for'?
          function f(): pass % write 'def' to define a function
          elseif x: pass % write 'elif'
          switch x: pass % write 'match', with 'case' for each pattern
          let x = 1 % leave 'let' out: an assignment makes the name
          x = a && b % write 'and' instead of '&&'
          x = a || b            % write 'or' instead of '||'
          if !a: pass % write 'not' instead of '!'
          x++ % write 'x += 1' instead of 'x++'
          x-- % write 'x -= 1' instead of 'x--'
          x = a === b % write '=='
          x = a <> b % write '!=' instead of '<>'
          x = a =< b % write '<=' instead of '=<'
          x = a ? b : c % write 'a if test else b' instead of 'test ? a : b'
          if x = 3: pass % '==' compares; ':=' assigns inside an expression
          if x pass %
          a + b c %
          """)
  void advice(String text, String expected) {
    assertEquals(expected, first(text + "\n").help());
  }

  @Test
  void elseIf() {
    Diagnostic found = first("if a:\n    b\nelse if c:\n    d\n");
    assertEquals("expected ':'", found.message());
    assertEquals("write 'elif' instead of 'else if'", found.help());
  }

  @Test
  void aBracketThatDoesNotFitTellsWhereTheOtherIs() {
    Diagnostic found = first("x = (1,\n  2]\n");
    assertEquals("'(' was opened here", found.notes().getFirst().message());
    assertEquals(4, found.notes().getFirst().span().start());
  }
}
