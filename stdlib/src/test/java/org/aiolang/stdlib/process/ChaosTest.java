package org.aiolang.stdlib.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Many jobs while workers are killed at random: each ends exactly once, with its result or with an
 * error that says so, and nothing is left behind. With {@code -Daio.soak} for a minute.
 */
final class ChaosTest {
  private static final String SCRIPT =
      """
      import asyncio, time
      from concurrent.futures.process import BrokenProcessPool

      def work(number, data):
          if number % 7 == 0:
              time.sleep(number % 3 / 500)
          if number % 11 == 0:
              raise ValueError(number)
          return number * number, data

      async def check(number):
          data = b"x" * (40_000 if number % 97 == 0 else number % 5)
          try:
              try:
                  result = await spawn_process(work, number, data, retries=RETRIES)
                  assert result == (number * number, data) and number % 11
                  outcomes["result"] += 1
              except ValueError as error:
                  assert error.args == (number,) and number % 11 == 0
                  outcomes["result"] += 1
              except BrokenProcessPool as error:
                  assert "did not finish: its worker process " in str(error), error
                  outcomes["lost"] += 1
          finally:
              ends[number] += 1

      outcomes = {"result": 0, "lost": 0}
      ends = [0] * JOBS

      async def main():
          tasks = [asyncio.create_task(check(number)) for number in range(JOBS)]
          for task in tasks:
              await task

      if __name__ == "__main__":
          asyncio.run(main())
          print("each ended once:", ends == [1] * JOBS)
          print("all accounted for:", sum(outcomes.values()) == JOBS)
          print("all succeeded:", outcomes["lost"] == 0)
      """;

  @Test
  void eachJobEndsOnce() throws InterruptedException {
    assertEquals(
        """
        each ended once: True
        all accounted for: True
        all succeeded: True
        """,
        unrest(500, 1000, Duration.ofSeconds(4), 300));
  }

  @Test
  void withoutRetriesTheLossIsNamed() throws InterruptedException {
    String printed = unrest(300, 0, Duration.ofSeconds(2), 400);
    assertTrue(
        printed.startsWith("each ended once: True\nall accounted for: True\nall succeeded: "),
        printed);
  }

  @Test
  @EnabledIfSystemProperty(named = "aio.soak", matches = ".*")
  void eachOfManyJobsEndsOnce() throws InterruptedException {
    assertEquals(
        """
        each ended once: True
        all accounted for: True
        all succeeded: True
        """,
        unrest(20_000, 1000, Duration.ofMinutes(1), 50));
  }

  private static String unrest(int jobs, int retries, Duration duration, int everyMillis)
      throws InterruptedException {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    int threads = Thread.activeCount();
    AtomicInteger kills = new AtomicInteger();
    long end = System.nanoTime() + duration.toNanos();
    Thread killer =
        new Thread(() -> {
          Random random = new Random(1);
          try {
            while (System.nanoTime() < end) {
              Thread.sleep(everyMillis);
              List<ProcessHandle> workers = started(before);
              if (!workers.isEmpty()
                  && workers.get(random.nextInt(workers.size())).destroyForcibly()) {
                kills.incrementAndGet();
              }
            }
          } catch (InterruptedException done) {
            // The jobs ended before the time did.
          }
        });
    killer.start();
    String printed;
    try {
      printed =
          Script.run(
              SCRIPT
                  .replace("RETRIES", Integer.toString(retries))
                  .replace("JOBS", Integer.toString(jobs)));
    } finally {
      killer.interrupt();
      killer.join();
    }
    assertTrue(kills.get() > 0, "somebody was killed");
    long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < patience
        && (!started(before).isEmpty() || Thread.activeCount() > threads)) {
      Thread.sleep(20);
    }
    assertEquals(List.of(), started(before), "no process is left");
    assertTrue(Thread.activeCount() <= threads, "no thread is left");
    if (System.getProperty("aio.soak") != null) {
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.out.printf(
          "%d jobs, %d kills, %d MB in use%n",
          jobs, kills.get(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    return printed;
  }

  private static List<ProcessHandle> started(List<ProcessHandle> before) {
    return ProcessHandle.current().children().filter(each -> !before.contains(each)).toList();
  }
}
