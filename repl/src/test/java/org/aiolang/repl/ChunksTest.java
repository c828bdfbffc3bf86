package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scripts under {@code src/test/resources/scripts}: each prints in every {@link Mode} what
 * CPython prints. What is expected is recorded, never typed:
 *
 * <pre>{@code
 * ./mvnw -pl repl -am test -Dtest=ChunksTest -Dsurefire.failIfNoSpecifiedTests=false -Drecord=true
 * }</pre>
 *
 * writes it anew with the {@link Oracle}, which then should be a CPython 3.13.
 */
final class ChunksTest {
  private static final Path FOLDER = Path.of("src/test/resources/scripts");

  @BeforeAll
  static void recordIfAsked() throws IOException {
    if (Boolean.getBoolean("record")) {
      Oracle oracle = Oracle.find().orElseThrow();
      for (Path file : Chunk.files(FOLDER)) {
        List<String> texts =
            outcomes(oracle, Chunk.read(file)).stream().map(Outcome::text).toList();
        Chunk.writeExpected(Chunk.expectedFile(file), texts);
      }
    }
  }

  @TestFactory
  Stream<DynamicContainer> everyChunkPrintsAsExpectedInEveryMode() throws IOException {
    List<DynamicContainer> files = new ArrayList<>();
    for (Path file : Chunk.files(FOLDER)) {
      List<Chunk> chunks = Chunk.read(file);
      List<String> expected = Chunk.readExpected(Chunk.expectedFile(file));
      assertEquals(chunks.size(), expected.size(), () -> file + " is to be recorded again");
      files.add(
          DynamicContainer.dynamicContainer(
              FOLDER.relativize(file).toString(),
              IntStream.range(0, chunks.size())
                  .mapToObj(i -> test(chunks.get(i), expected.get(i)))));
    }
    return files.stream();
  }

  private static DynamicTest test(Chunk chunk, String expected) {
    return DynamicTest.dynamicTest(chunk.name(), () -> check(chunk, expected));
  }

  private static void check(Chunk chunk, String expected) {
    for (Mode mode : Mode.values()) {
      Source source = new Source(chunk.name(), chunk.text());
      Outcome outcome = InProcess.run(source, null, List.of(), mode);
      assertEquals(expected, outcome.text(), () -> chunk.name() + " in mode " + mode);
      assertNull(chunk.complaint(outcome), () -> chunk.name() + " in mode " + mode);
    }
  }

  @Test
  void pythonAgrees() throws IOException {
    Optional<Oracle> oracle = Oracle.find();
    assumeTrue(oracle.isPresent(), "no python3 of version 3.11 or newer on the path");
    List<Chunk> chunks = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Path file : Chunk.files(FOLDER)) {
      chunks.addAll(Chunk.read(file));
      expected.addAll(Chunk.readExpected(Chunk.expectedFile(file)));
    }
    List<Outcome> outcomes = outcomes(oracle.get(), chunks);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      Outcome outcome = outcomes.get(i);
      if (oracle.get().version < chunk.since()) {
        continue;
      }
      if (!outcome.text().equals(expected.get(i))) {
        wrong.add(chunk.name() + " prints\n" + outcome.text());
      } else if (chunk.complaint(outcome) != null) {
        wrong.add(chunk.name() + ": " + chunk.complaint(outcome));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyExpectedFileHasItsScripts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> orphans =
          files
              .filter(file -> file.toString().endsWith(".out"))
              .filter(file ->
                  !Files.exists(
                      file.resolveSibling(file.getFileName().toString().replace(".out", ".aio"))))
              .toList();
      assertEquals(List.of(), orphans);
    }
  }

  private static List<Outcome> outcomes(Oracle oracle, List<Chunk> chunks) throws IOException {
    return oracle.run(chunks.stream().map(Chunk::text).toList());
  }
}
