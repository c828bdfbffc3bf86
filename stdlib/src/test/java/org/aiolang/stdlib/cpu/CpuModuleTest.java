package org.aiolang.stdlib.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.stdlib.process.Script;
import org.junit.jupiter.api.Test;

final class CpuModuleTest {
  @Test
  void computesWhatPlainScriptsDo() throws IOException {
    assertEquals(resource("local.expected"), Script.run(resource("local.aio")));
  }

  /** In real worker processes; a cancelled one is killed. */
  @Test
  void offloadsItself() throws IOException {
    assertEquals(resource("offloaded.expected"), Script.run(resource("offloaded.aio")));
  }

  /** Primes on both sides of the places where one piece of the sieve ends. */
  @Test
  void countsAcrossPieces() {
    Object[] primes = PrimeSieve.below(1_100_000);
    for (long limit : new long[] {262_143, 262_144, 262_145, 262_147, 524_289, 1_099_998}) {
      long expected = Arrays.stream(primes).filter(prime -> (long) prime < limit).count();
      assertEquals(expected, PrimeSieve.count(limit), () -> "below " + limit);
      assertEquals(primes[(int) expected - 1], PrimeSieve.nth(expected));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CpuModuleTest.class.getResourceAsStream("/cpu/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
