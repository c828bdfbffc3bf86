package org.aiolang.grammar.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  /**
   * The distances of CPython's own tests (Lib/test/levenshtein_examples.json has the same rules).
   */
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', a, 2",
    "a, A, 1",
    "Apple, Aple, 2",
    "Banana, B@n@n@, 6",
    "Cherry, Cherry!, 2",
    "abc, y, 6",
    "aa, bb, 4",
    "aaaaa, AAAAA, 5",
    "wxyz, wXyZ, 2",
    "wxyz, wXyZ123, 8",
    "Python, Java, 12",
    "Java, C#, 8",
    "AbstractFoobarManager, abstract_foobar_manager, 7",
    "CPython, PyPy, 10",
    "CPython, pypy, 11",
    "AttributeError, AttributeErrop, 2",
    "AttributeError, AttributeErrorTests, 10",
    "ABA, AAB, 4"
  })
  void distances(String first, String second, int expected) {
    assertEquals(expected, Suggestions.distance(first, second, 1000));
    assertEquals(expected, Suggestions.distance(second, first, 1000));
  }

  @Test
  void theClosestIsSuggested() {
    assertEquals("while", Suggestions.closest("whille", List.of("with", "while", "import")));
    assertEquals("bluch", Suggestions.closest("blech", Arrays.asList("bluch", "noise")));
    assertNull(Suggestions.closest("x", List.of("y", "z")));
    assertNull(Suggestions.closest("somethingverywrong", List.of("nothing")));
    assertNull(Suggestions.closest("same", List.of("same")));
    assertNull(Suggestions.closest("name", List.of()));
  }
}
