package org.aiolang.stdlib.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.stdlib.RecordedScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about text, bytes and the modules for them print what CPython prints: each X.py has
 * beside it X.expected, recorded with {@code python3.13 -W ignore X.py}.
 */
class TextScriptsTest {
  @ParameterizedTest
  @ValueSource(strings = {"text_cases", "json_cases", "re_cases", "string_cases", "binary_cases"})
  void printsAsCPython(String script) throws Exception {
    assertEquals(
        RecordedScript.resource(getClass(), script + ".expected"),
        RecordedScript.of(RecordedScript.resource(getClass(), script + ".py")).output());
  }
}
