package org.aiolang.stdlib.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.stdlib.RecordedScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about numbers print what CPython prints: each X.py has beside it X.expected, recorded
 * with {@code python3.13 -W ignore X.py}.
 */
class NumberScriptsTest {
  @ParameterizedTest
  @ValueSource(strings = {"math_cases", "operators_cases", "random_cases", "time_cases"})
  void printsAsCPython(String script) throws Exception {
    assertEquals(
        RecordedScript.resource(getClass(), script + ".expected"),
        RecordedScript.of(RecordedScript.resource(getClass(), script + ".py")).output());
  }

  @Test
  void sleepOnAVirtualClockMovesTheClock() throws Exception {
    String script =
        """
        import time
        start = time.monotonic()
        wall = time.time_ns()
        time.sleep(3600)
        print(time.monotonic() - start, (time.time_ns() - wall) // 10**9)
        """;
    assertEquals("3600.0 3600\n", RecordedScript.of(script).output());
  }
}
