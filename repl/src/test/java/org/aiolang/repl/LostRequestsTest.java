package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that go on although somebody meant them to end. */
final class LostRequestsTest {
  @TempDir Path folder;

  @Test
  void aSwallowedCancellation() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio

            async def stubborn():
                for _ in range(3):
                    try:
                        await asyncio.sleep(1)
                    except asyncio.CancelledError:
                        print("no")

            task = spawn(stubborn())
            await sleep(0)
            task.cancel()
            await task
            """,
            "--virtual-time");
    assertEquals(
        """
        aio: Task-2 was cancelled and goes on: it caught the CancelledError and did not raise it again
            at x.aio:7 in stubborn: except asyncio.CancelledError:
            spawned at x.aio:10 in <module>: task = spawn(stubborn())
        help: end the handler with 'raise': timeouts, task groups and whoever cancelled the task \
        wait for that
        """,
        ending.err());
    assertEquals("no\n", ending.out());
  }

  /** Cleaning up, ending by return, taking the request back, and asyncio's own ways. */
  @Test
  void cancellationsThatAreObeyed() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio

            async def cleans_up():
                try:
                    await asyncio.sleep(10)
                except asyncio.CancelledError:
                    await asyncio.sleep(0.01)

            async def ends():
                while True:
                    try:
                        await asyncio.sleep(10)
                    except asyncio.CancelledError:
                        break

            async def takes_back():
                try:
                    await asyncio.sleep(10)
                except asyncio.CancelledError:
                    asyncio.current_task().uncancel()
                await asyncio.sleep(0.01)

            async def finishes():
                try:
                    await asyncio.sleep(10)
                finally:
                    await asyncio.sleep(0.01)

            async def fails():
                raise ValueError

            async def main():
                for each in (cleans_up, ends, takes_back, finishes):
                    task = asyncio.create_task(each())
                    await asyncio.sleep(0)
                    task.cancel()
                    try:
                        await task
                    except asyncio.CancelledError:
                        pass
                    await asyncio.sleep(0.01)
                try:
                    async with asyncio.timeout(0.01):
                        await asyncio.sleep(1)
                except TimeoutError:
                    await asyncio.sleep(0.01)
                try:
                    await asyncio.wait_for(asyncio.sleep(1), 0.01)
                except TimeoutError:
                    await asyncio.sleep(0.01)
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(fails())
                        await asyncio.sleep(1)
                except* ValueError:
                    await asyncio.sleep(0.01)
                print("end")

            asyncio.run(main())
            """,
            "--virtual-time");
    assertEquals(new ScriptEnding(0, "end\n", ""), ending);
  }

  @Test
  void tasksThatOutliveAFailedGather() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio

            async def fails():
                await asyncio.sleep(0.01)
                raise ValueError("boom")

            async def slow():
                await asyncio.sleep(1)
                print("slow ends")

            async def endless():
                while True:
                    await asyncio.sleep(1)

            async def main():
                for other in (slow, endless):
                    try:
                        if other is slow:
                            await asyncio.gather(fails(), slow())
                        else:
                            await asyncio.gather(fails(), endless())
                    except ValueError as error:
                        print("caught", error)
                    await asyncio.sleep(3)

            asyncio.run(main())
            """,
            "--virtual-time");
    assertEquals(
        """
        aio: Task-3 ran on after its gather() had failed with ValueError: boom
            spawned at x.aio:19 in main: await asyncio.gather(fails(), slow())
        help: gather() leaves the others running when one fails; a TaskGroup cancels them, \
        return_exceptions=True waits for all
        aio: Task-5 still ran after its gather() had failed with ValueError: boom
            spawned at x.aio:21 in main: await asyncio.gather(fails(), endless())
        help: gather() leaves the others running when one fails; a TaskGroup cancels them, \
        return_exceptions=True waits for all
        """,
        ending.err());
    assertEquals("caught boom\nslow ends\ncaught boom\n", ending.out());
  }

  /** The program dies of the failure: that says enough. */
  @Test
  void aGatherThatEndsTheProgram() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            async def fails():
                await sleep(0.01)
                raise ValueError("boom")

            async def other():
                await sleep(1)

            await gather(fails(), other())
            """,
            "--virtual-time");
    assertEquals(1, ending.status());
    assertEquals(
        "ValueError: boom", ending.err().strip().lines().reduce("", (before, line) -> line));
    assertEquals(-1, ending.err().indexOf("aio:"));
  }

  @Test
  void limitedGatherStartsNothingAfterAFailure() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            started = []

            async def job(number):
                started.append(number)
                await sleep(0.01)
                if number == 1:
                    raise KeyError(number)
                return number

            try:
                await gather(*map(job, range(6)), limit=2)
            except KeyError as error:
                print("KeyError", error)
            await sleep(1)
            print(started)
            print(await gather(*map(job, range(6)), limit=2, return_exceptions=True))
            for limit in (0, -1, "2"):
                try:
                    await gather(limit=limit)
                except (TypeError, ValueError) as error:
                    print(type(error).__name__, error)
            """,
            "--virtual-time");
    assertEquals(
        """
        KeyError 1
        [0, 1, 2]
        [0, KeyError(1), 2, 3, 4, 5]
        ValueError limit must be at least 1
        ValueError limit must be at least 1
        """,
        ending.out().replaceAll("TypeError.*\n", ""));
  }
}
