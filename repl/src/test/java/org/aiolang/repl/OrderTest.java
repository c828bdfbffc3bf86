package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.interpreter.loop.VirtualClock;
import org.aiolang.repl.TaskProgram.Kind;
import org.aiolang.repl.TaskProgram.Operation;

/**
 * Random programs of tasks print the same under aio and under CPython, in the same order. With
 * {@code -Daio.random} 5,000 programs more. CPython must be 3.13, whose asyncio is the one aio
 * follows.
 */
@AddLifecycleHook(OrderTest.OnlyWithPython.class)
final class OrderTest {
  private static ProgramOracle oracle;

  @BeforeContainer
  static void startOracle() throws IOException {
    oracle = new ProgramOracle(python().orElseThrow());
  }

  private static Optional<Oracle> python() {
    return Oracle.find().filter(found -> found.version >= 13);
  }

  @AfterContainer
  static void stopOracle() {
    if (oracle != null) {
      oracle.close();
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void tasksTakeTurnsAsInCPython(@ForAll("programs") TaskProgram program) throws IOException {
    check(program);
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(OnlyWhenAsked.class)
  void manyMoreTakeTurnsAsInCPython(@ForAll("programs") TaskProgram program) throws IOException {
    check(program);
  }

  static final class OnlyWithPython implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return python().isPresent()
          ? SkipResult.doNotSkip()
          : SkipResult.skip("no CPython 3.13 on the path");
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

  private static void check(TaskProgram program) throws IOException {
    Source source = new Source("program.aio", program.source());
    String expected = oracle.run(source.text());
    assertEquals(expected, run(source, true, false), "with direct awaits");
    assertEquals(expected, run(source, true, true), "with forced unwinding");
    if (!program.looksAtTheClock()) {
      assertEquals(expected, run(source, false, false), "on the system's clock");
    }
  }

  private static String run(Source source, boolean virtual, boolean unwinding) {
    return InProcess.run(
            source, null, List.of(), virtual ? new VirtualClock() : new SystemClock(), unwinding)
        .text();
  }

  @Provide
  Arbitrary<TaskProgram> programs() {
    Arbitrary<List<List<Operation>>> tasks =
        operations(3).list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(Arbitraries.of(false, true), tasks).as(TaskProgram::new);
  }

  private static Arbitrary<Operation> operations(int depth) {
    Arbitrary<List<Operation>> body =
        depth == 0 ? Arbitraries.just(List.of()) : operations(depth - 1).list().ofMaxSize(5);
    return Combinators.combine(
            Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 9), body)
        .as((kind, number, inner) ->
            new Operation(kind, number, kind.compareTo(Kind.CALL) < 0 ? List.of() : inner));
  }
}
