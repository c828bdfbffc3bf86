package org.aiolang.stdlib.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aiolang.stdlib.RecordedScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts about asyncio print what CPython prints, order between tasks included: each X.py has
 * beside it X.expected, recorded with {@code python3.13 -W ignore X.py}. Here they run on the
 * virtual clock, with direct awaits and with forced unwinding.
 */
class AsyncScriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "turns",
        "cancel",
        "futures",
        "queues",
        "locks",
        "loops",
        "generators",
        "threads",
        "random_programs"
      })
  void printsAsCPython(String script) throws Exception {
    String text = RecordedScript.resource(getClass(), script + ".py");
    String expected = RecordedScript.resource(getClass(), script + ".expected");
    assertEquals(expected, new RecordedScript("script", text, "", false).standardOutput());
    assertEquals(expected, new RecordedScript("script", text, "", true).standardOutput());
  }

  @Test
  void gatherWithALimitKeepsOrderAndBound() throws Exception {
    String script =
        """
        running = most = 0
        async def work(n):
            global running, most
            running += 1
            most = max(most, running)
            await sleep(1 / (n + 1))
            running -= 1
            if n == 3:
                raise ValueError(n)
            return n
        print(await gather(*[work(n) for n in range(6)], limit=2, return_exceptions=True), most)
        try:
            await gather(*[work(n) for n in range(6)], limit=1)
        except ValueError as error:
            print(repr(error))
        try:
            await gather(work(0), work(1), limit=0)
        except ValueError as error:
            print(error)
        """;
    assertEquals(
        "[0, 1, 2, ValueError(3), 4, 5] 2\nValueError(3)\nlimit must be at least 1\n",
        new RecordedScript("script", script, "", false).standardOutput());
  }

  @Test
  void preludeNamesNeedNoImport() throws Exception {
    String script =
        """
        async def main(queue):
            async with TaskGroup() as group:
                group.create_task(queue.put(1))
            async with timeout(5), Lock(), Semaphore(2):
                event = Event()
                event.set()
                await event.wait()
            done, pending = await wait([spawn(sleep(60, "slept"))])
            for each in as_completed([shield(sleep(1, "shielded"))]):
                print(await each)
            print(await queue.get(), len(pending), done.pop().result(), await spawn_thread(max, 1, 2))
        await main(Queue())
        sleep = "shadowed"
        print(sleep)
        """;
    assertEquals(
        "shielded\n1 0 slept 2\nshadowed\n",
        new RecordedScript("script", script, "", false).standardOutput());
  }
}
