package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.aiolang.grammar.source.Source;

/**
 * Random programs ({@link RandomPrograms}) do here what they do under CPython, to the text of
 * errors. 300 of them, always the same; with {@code -Daio.random} 5,000, each time others. What
 * differs is shrunk to a program of a few lines.
 */
@AddLifecycleHook(RandomProgramsTest.OnlyWithPython.class)
final class RandomProgramsTest {
  /** So many run in one go: a start of CPython takes longer than all of them. */
  private static final int BATCH = 100;

  private static Oracle.Session oracle;
  private static int version;

  /**
   * Programs that run one after the other.
   *
   * @param shrunk whether shrinking made them: then some are no programs any more
   */
  private record Batch(List<String> programs, boolean shrunk) {
    @Override
    public String toString() {
      return "\n" + String.join("----\n", programs);
    }
  }

  @BeforeContainer
  static void startOracle() throws IOException {
    Oracle found = python().orElseThrow();
    oracle = found.session();
    version = found.version;
  }

  @AfterContainer
  static void stopOracle() {
    if (oracle != null) {
      oracle.close();
    }
  }

  /** Older ones know no f-strings within f-strings. */
  private static Optional<Oracle> python() {
    return Oracle.find().filter(found -> found.version >= 12);
  }

  @Property(tries = 3, seed = "4", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
  void programsDoWhatTheyDoUnderCPython(@ForAll("batches") Batch batch) throws IOException {
    check(batch);
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
  @AddLifecycleHook(OnlyWhenAsked.class)
  void manyMoreDoWhatTheyDoUnderCPython(@ForAll("batches") Batch batch) throws IOException {
    check(batch);
  }

  static final class OnlyWithPython implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return python().isPresent()
          ? SkipResult.doNotSkip()
          : SkipResult.skip("no CPython 3.12 or newer on the path");
    }
  }

  static final class OnlyWhenAsked implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return System.getProperty("aio.random") == null
          ? SkipResult.skip("-Daio.random asks for it")
          : SkipResult.doNotSkip();
    }
  }

  @Provide
  Arbitrary<Batch> batches() {
    return Arbitraries.fromGenerator(random -> new ShrinkableBatch(new Batch(some(random), false)));
  }

  private static List<String> some(Random random) {
    List<String> programs = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      programs.add(new RandomPrograms(new Random(random.nextLong())).program());
    }
    return programs;
  }

  /** Shrinks to the one program that differs, then that. */
  private record ShrinkableBatch(Batch value) implements Shrinkable<Batch> {
    @Override
    public Stream<Shrinkable<Batch>> shrink() {
      List<String> programs = value.programs;
      if (programs.size() > 1) {
        int half = programs.size() / 2;
        return Stream.of(programs.subList(0, half), programs.subList(half, programs.size()))
            .map(each -> new ShrinkableBatch(new Batch(each, value.shrunk)));
      }
      String program = programs.getFirst();
      return SmallerPrograms.of(program).stream()
          .filter(each -> each.length() < program.length())
          .map(each -> new ShrinkableBatch(new Batch(List.of(each), true)));
    }

    @Override
    public ShrinkingDistance distance() {
      long length = value.programs.stream().mapToLong(String::length).sum();
      return ShrinkingDistance.of(value.programs.size(), length);
    }
  }

  private static void check(Batch batch) throws IOException {
    List<String> scripts =
        batch.programs.stream().map(each -> RandomPrograms.PRELUDE + each).toList();
    List<Outcome> expected = oracle.run(scripts);
    for (int i = 0; i < scripts.size(); i++) {
      String want = normal(expected.get(i));
      if (want.contains("did not end") || batch.shrunk && want.contains("!! SyntaxError")) {
        continue;
      }
      Source source = new Source("random.aio", scripts.get(i));
      String got = normal(InProcess.run(source, null, List.of(), Mode.PLAIN));
      if (!want.equals(got)) {
        fail("CPython prints\n" + want + "aio prints\n" + got + "of\n" + batch.programs.get(i));
      }
    }
  }

  private static String normal(Outcome outcome) {
    String line = outcome.error() == null ? "" : "at line " + outcome.line() + "\n";
    String text = (outcome.text() + line).replaceAll("0x[0-9a-f]{6,}", "0x?");
    if (version < 13) {
      // texts differ between versions: only the type of an error counts
      text = text.replaceAll("(?m)^('\\w*(?:Error|StopIteration)'|!! \\w+).*$", "$1");
    }
    return text;
  }
}
