package org.aiolang.stdlib.cpython;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The README shows what was counted, and nothing else was. */
final class CountsTableTest {
  @Test
  void theReadmeShowsTheCounts() throws IOException {
    if (Boolean.getBoolean("record")) {
      CountsTable.write();
    }
    assertEquals(CountsTable.expected(), CountsTable.shown());
  }

  @Test
  void whatWasCountedIsInScope() throws IOException {
    for (Area area : Area.all()) {
      Set<String> counted = new TreeSet<>(area.recorded().keySet());
      counted.removeAll(area.files());
      assertEquals(Set.of(), counted, area.name());
    }
  }
}
