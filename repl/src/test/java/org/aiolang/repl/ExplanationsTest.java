package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where asyncio hangs or stays silent. */
final class ExplanationsTest {
  @TempDir Path folder;

  private record Ending(int status, String out, String err) {}

  private Ending run(String text, String... options) throws IOException {
    Path file = folder.resolve("x.aio");
    Files.writeString(file, text);
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = file.toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    int status = Main.run(arguments, streams);
    return new Ending(
        status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8).replace(file.toString(), "x.aio"));
  }

  @Test
  void aDeadlockOfTwoLocks() throws IOException {
    Ending ending =
        run(
            """
            a, b = Lock(), Lock()

            async def use(first, second):
                async with first:
                    await sleep(0)
                    async with second:
                        pass

            try:
                await gather(use(a, b), use(b, a))
            finally:
                print("cleaned up")
            """);
    assertEquals(
        """
        aio: deadlock: nothing is ready, no timer is set and nothing outside could wake the script
        Task-1 waits for 2 of 2 in gather()
        │   at x.aio:10 in <module>: await gather(use(a, b), use(b, a))
        ├── Task-2 waits for Lock.acquire(), held by Task-3
        │       at x.aio:6 in use: async with second:
        └── Task-3 waits for Lock.acquire(), held by Task-2
                at x.aio:6 in use: async with second:
        help: have every task take its locks in the same order, and hold none where it takes it again
        """,
        ending.err);
    assertEquals("cleaned up\n", ending.out);
    assertEquals(13, ending.status);
  }

  @Test
  void consumersThatNobodyEnds() throws IOException {
    Ending ending =
        run(
            """
            import asyncio

            async def worker(queue):
                while True:
                    print(await queue.get())

            async def main():
                queue = asyncio.Queue()
                async with asyncio.TaskGroup() as group:
                    group.create_task(worker(queue), name="consumer")
                    await queue.put("item")

            asyncio.run(main())
            """);
    assertEquals(
        """
        aio: deadlock: nothing is ready, no timer is set and nothing outside could wake the script
        Task-1 waits for TaskGroup.__aexit__()
        │   at x.aio:9 in main: async with asyncio.TaskGroup() as group:
        └── consumer waits for Queue.get()
                at x.aio:5 in worker: print(await queue.get())
        help: nobody is left to put an item: end the consumers with queue.shutdown() or cancel()
        """,
        ending.err);
    assertEquals(13, ending.status);
  }

  @Test
  void noDeadlockWhileAThreadMayWakeTheLoop() throws IOException {
    Ending ending =
        run(
            """
            import asyncio, threading, time

            loop = asyncio.get_running_loop()
            future = loop.create_future()

            def later():
                time.sleep(0.3)
                loop.call_soon_threadsafe(future.set_result, "woken")

            threading.Thread(target=later).start()
            print(await future)
            print(await asyncio.to_thread(str, "back"))
            """);
    assertEquals(new Ending(0, "woken\nback\n", ""), ending);
  }

  @Test
  void aStackOfATask() throws IOException {
    Ending ending =
        run(
            """
            import asyncio, sys

            async def inner():
                await asyncio.sleep(1)

            async def outer():
                await inner()

            task = asyncio.create_task(outer())
            await asyncio.sleep(0)
            task.print_stack(file=sys.stdout)
            print([frame.f_lineno for frame in task.get_stack()])
            """);
    assertEquals(
        """
        Stack for <Task pending name='Task-2' coro=<outer() running at x.aio:7> \
        wait_for=<Future pending cb=[Task.task_wakeup()]>> (most recent call last):
          File "x.aio", line 7, in outer
            await inner()
        [7]
        """,
        ending.out.replace(folder.resolve("x.aio").toString(), "x.aio"));
  }
}
