package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that hold the loop up are named while they run; those that do not are not. */
final class SlowStepsTest {
  @TempDir Path folder;

  /** The step ends only once the report is there: it is made while it runs. */
  @Test
  void aBlockingCallInACoroutineThatAnotherAwaits() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio, time

            async def polite():
                await asyncio.sleep(0)

            async def fetch(seconds):
                for _ in range(2):
                    time.sleep(seconds)

            async def main():
                other = asyncio.create_task(asyncio.sleep(0.001))
                await polite()
                await fetch(0.4)
                await other
                print("end")

            asyncio.run(main())
            """);
    assertEquals(
        """
        aio: Task-1 has held the event loop for 0.0 s in time.sleep(); another task waits
            at x.aio:8 in fetch: time.sleep(seconds)
            awaited at x.aio:13 in main: await fetch(0.4)
            spawned at x.aio:17 in <module>: asyncio.run(main())
        help: wait with 'await sleep(seconds)'
        """,
        ending.timeless());
    assertEquals("end\n", ending.out());
  }

  @Test
  void computingInAFunctionWithALoop() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import time

            def crunch(seconds):
                total = 0
                end = time.monotonic() + seconds
                while time.monotonic() < end:
                    total += 1
                return total

            async def work():
                await sleep(0)
                return crunch(1.5)

            await spawn(work())
            """,
            "--slow-ms",
            "20");
    assertEquals(
        """
        aio: Task-2 has held the event loop for 0.0 s, computing; another task waits
            at x.aio:6 in crunch: while time.monotonic() < end:
            called from x.aio:12 in work: return crunch(1.5)
            spawned at x.aio:14 in <module>: await spawn(work())
        help: have another process compute: await spawn_process(crunch, …)
        """,
        ending.timeless());
  }

  @Test
  void computingInFunctionsWithoutALoop() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import time

            end = time.monotonic() + 1.5

            def count(n):
                if time.monotonic() > end:
                    return 1
                return count(n - 1) + count(n - 1) if n else 1

            count(60)
            """
                .replace("count(60)\n", "async def main():\n    count(60)\n\nawait main()\n"),
            "--slow-ms",
            "20");
    assertEquals(
        """
        aio: Task-1 has held the event loop for 0.0 s, computing
            at x.aio:5 in count: def count(n):
            called from x.aio:11 in main: count(60)
            awaited at x.aio:13 in <module>: await main()
        help: have another process compute: await spawn_process(count, …)
        """,
        ending.timeless());
  }

  @Test
  void aCallbackThatBlocks() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio, queue

            def callback(source):
                try:
                    source.get(timeout=0.5)
                except queue.Empty:
                    pass

            asyncio.get_running_loop().call_soon(callback, queue.Queue())
            await sleep(0.01)
            """);
    assertEquals(
        """
        aio: callback <Handle callback() at x.aio:3> has held the event loop for 0.0 s \
        in wait() of threading, or get() or put() of a queue; another task waits
        help: between tasks use asyncio's Event or Queue; one that threads use too is waited for \
        with 'await spawn_thread(queue.get)'
        """,
        ending.timeless());
  }

  /** Nobody is held up; waiting is no step; a script without a loop has no steps. */
  @Test
  void silence() throws IOException {
    ScriptEnding alone =
        ScriptEnding.run(
            folder,
            """
            import asyncio, time

            async def alone():
                time.sleep(0.3)

            time.sleep(0.2)
            asyncio.run(alone())
            time.sleep(0.2)

            async def waits():
                await asyncio.gather(*(asyncio.sleep(0.3) for _ in range(3)))

            asyncio.run(waits())
            """);
    assertEquals(new ScriptEnding(0, "", ""), alone);
  }

  @Test
  void zeroTurnsItOff() throws IOException {
    String text =
        """
        import time
        other = spawn(sleep(0.01))
        time.sleep(0.4)
        await other
        """;
    assertEquals(new ScriptEnding(0, "", ""), ScriptEnding.run(folder, text, "--slow-ms", "0"));
    assertEquals(2, ScriptEnding.run(folder, text, "--slow-ms", "-1").status());
    assertEquals(2, ScriptEnding.run(folder, text, "--slow-ms", "x").status());
  }
}
