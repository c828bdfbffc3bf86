package org.aiolang.stdlib.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.stdlib.RecordedScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about collections print what CPython prints: each X.py has beside it X.expected, recorded
 * with {@code python3.13 -W ignore X.py}.
 */
class CollectionScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequences_cases",
        "mappings_cases",
        "itertools_cases",
        "collections_cases",
        "functools_cases",
        "abstract_cases",
        "protocols_cases"
      })
  void printsAsCPython(String script) throws Exception {
    assertEquals(
        RecordedScript.resource(getClass(), script + ".expected"),
        RecordedScript.of(RecordedScript.resource(getClass(), script + ".py")).output());
  }
}
