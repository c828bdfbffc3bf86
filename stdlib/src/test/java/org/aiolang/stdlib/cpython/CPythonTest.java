package org.aiolang.stdlib.cpython;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * CPython's own tests pass as often as was recorded. {@code -Daio.cpython} says which: an area, a
 * file, or {@code all}; {@code -Drecord=true} writes the counts instead; {@code
 * -Daio.cpython.limit} is the time for one file in seconds.
 */
@EnabledIfSystemProperty(named = "aio.cpython", matches = ".+")
final class CPythonTest {
  private static final long LIMIT_SECONDS = Long.getLong("aio.cpython.limit", 240);

  @TestFactory
  List<DynamicTest> files() throws IOException {
    Optional<Path> library = CPythonLibrary.find();
    assumeTrue(library.isPresent(), "no CPython 3.13 with its package test");
    List<DynamicTest> tests = new ArrayList<>();
    for (Area area : Area.chosen(System.getProperty("aio.cpython"))) {
      for (String file : area.files()) {
        tests.add(dynamicTest(file, () -> check(area, file, library.get())));
      }
    }
    assertFalse(tests.isEmpty(), "no area or file of that name");
    return tests;
  }

  private static void check(Area area, String file, Path library)
      throws IOException, InterruptedException {
    FileRun run = FileRun.of(file, library, LIMIT_SECONDS);
    if (Boolean.getBoolean("record")) {
      area.record(run.counts());
    }
    assertEquals(List.of(), run.stale(), "nothing is called so");
    Counts before = area.recorded().get(file);
    assertNotNull(before, "not recorded: -Drecord=true");
    assertTrue(
        run.counts().passed() >= before.passed(),
        () ->
            run.summary()
                + "; before, "
                + before.passed()
                + " passed\n"
                + String.join("\n", run.failures()));
  }

  /** The same without Maven, in the folder stdlib/: prints what failed and records the counts. */
  public static void main(String[] chosen) throws IOException, InterruptedException {
    Path library = CPythonLibrary.find().orElseThrow();
    for (String each : chosen) {
      for (Area area : Area.chosen(each)) {
        for (String file : area.files()) {
          FileRun run = FileRun.of(file, library, LIMIT_SECONDS);
          area.record(run.counts());
          System.out.println(run.summary());
          run.failures().forEach(line -> System.out.println("  " + line));
          run.stale().forEach(line -> System.out.println("  nothing is called " + line));
        }
      }
    }
    CountsTable.write();
  }
}
