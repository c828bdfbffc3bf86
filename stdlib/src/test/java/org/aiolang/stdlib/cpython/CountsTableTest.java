package org.aiolang.stdlib.cpython;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The README shows what was counted, and every file in scope was. */
final class CountsTableTest {
  @Test
  void theReadmeShowsTheCounts() throws IOException {
    if (Boolean.getBoolean("record")) {
      CountsTable.write();
    }
    assertEquals(CountsTable.expected(), CountsTable.shown());
  }

  @Test
  void everyFileWasCounted() throws IOException {
    for (Area area : Area.all()) {
      assertEquals(new HashSet<>(area.files()), area.recorded().keySet(), area.name());
    }
  }

  @Test
  void aFileBelongsToOneArea() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Area area : Area.all()) {
      area.files().forEach(file -> assertEquals(true, seen.add(file), file));
    }
  }
}
