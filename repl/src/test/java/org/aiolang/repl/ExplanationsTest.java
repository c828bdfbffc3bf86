package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where asyncio hangs or stays silent. */
final class ExplanationsTest {
  @TempDir Path folder;

  @Test
  void aDeadlockOfTwoLocks() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
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
        │       spawned at x.aio:10 in <module>: await gather(use(a, b), use(b, a))
        └── Task-3 waits for Lock.acquire(), held by Task-2
                at x.aio:6 in use: async with second:
                spawned at x.aio:10 in <module>: await gather(use(a, b), use(b, a))
        circle: Task-2 waits for a lock of Task-3, Task-3 waits for a lock of Task-2
        help: have every task take its locks in the same order
        """,
        ending.err());
    assertEquals("cleaned up\n", ending.out());
    assertEquals(13, ending.status());
  }

  @Test
  void aLockTakenTwice() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            lock = Lock()

            async def outer():
                async with lock:
                    await inner()

            async def inner():
                async with lock:
                    pass

            await outer()
            """);
    assertEquals(
        """
        aio: deadlock: nothing is ready, no timer is set and nothing outside could wake the script
        Task-1 waits for Lock.acquire(), held by Task-1
            at x.aio:8 in inner: async with lock:
            awaited at x.aio:5 in outer: await inner()
            awaited at x.aio:11 in <module>: await outer()
        circle: Task-1 holds the lock that it waits for
        help: a task cannot take a Lock twice: take it once, and call functions that expect it taken
        """,
        ending.err());
    assertEquals(13, ending.status());
  }

  /** A request to cancel would go round the circle for ever. */
  @Test
  void tasksThatWaitForEachOther() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            tasks = {}

            async def a():
                await sleep(0)
                await tasks["b"]

            async def b():
                await sleep(0)
                await gather(tasks["a"], sleep(0))

            tasks["a"] = spawn(a())
            tasks["b"] = spawn(b())
            tasks["a"].set_name("first")
            tasks["b"].set_name("second")
            await sleep(0.01)
            """
                + "await tasks[\"a\"]\n");
    assertEquals(
        """
        aio: deadlock: nothing is ready, no timer is set and nothing outside could wake the script
        Task-1 waits for first
        │   at x.aio:16 in <module>: await tasks["a"]
        └── first waits for second
            │   at x.aio:5 in a: await tasks["b"]
            │   spawned at x.aio:11 in <module>: tasks["a"] = spawn(a())
            └── second waits for 1 of 2 in gather()
                │   at x.aio:9 in b: await gather(tasks["a"], sleep(0))
                │   spawned at x.aio:12 in <module>: tasks["b"] = spawn(b())
                └── first: see above
        circle: first waits for second, second waits for first
        help: no task may wait for one that waits for it
        """,
        ending.err());
    assertEquals(13, ending.status());
  }

  @Test
  void consumersThatNobodyEnds() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
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
        │   spawned at x.aio:13 in <module>: asyncio.run(main())
        └── consumer waits for Queue.get()
                at x.aio:5 in worker: print(await queue.get())
                spawned at x.aio:10 in main: group.create_task(worker(queue), name="consumer")
        help: nobody is left to put an item: end the consumers with queue.shutdown() or cancel()
        """,
        ending.err());
    assertEquals(13, ending.status());
  }

  @Test
  void noDeadlockWhileAThreadMayWakeTheLoop() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
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
    assertEquals(new ScriptEnding(0, "woken\nback\n", ""), ending);
  }

  @Test
  void aStackOfATask() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
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
        ending.out());
  }

  @Test
  void forgottenAwaits() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio

            async def fetch():
                return 1

            class Client:
                async def get(self):
                    return await fetch()

            async def main():
                for _ in range(3):
                    Client().get()
                asyncio.sleep(1)
                data = fetch()
                closed = fetch()
                closed.close()
                print(await fetch(), await Client().get())
                awaited = fetch()
                print(await awaited)

            asyncio.run(main())
            fetch()
            print("end")
            """);
    assertEquals(
        """
        x.aio:12: RuntimeWarning: coroutine 'Client.get' was never awaited
          Client().get()
        help: did you forget 'await'?
        x.aio:13: RuntimeWarning: coroutine 'sleep' was never awaited
          asyncio.sleep(1)
        help: did you forget 'await'?
        x.aio:22: RuntimeWarning: coroutine 'fetch' was never awaited
          fetch()
        help: did you forget 'await'?
        x.aio:14: RuntimeWarning: coroutine 'fetch' was never awaited
          data = fetch()
        help: did you forget 'await'?
        """,
        ending.err());
    assertEquals("1 1\n1\nend\n", ending.out());
    assertEquals(0, ending.status());
  }

  /** The report of a task that nobody holds comes when it ends, of any other with its loop. */
  @Test
  void exceptionsThatNobodyAskedFor() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio, sys

            async def fails(text):
                raise ValueError(text)

            async def main():
                held = asyncio.create_task(fails("held"))
                asyncio.create_task(fails("dropped"))
                asked = asyncio.create_task(fails("asked"))
                await asyncio.sleep(0.01)
                asked.exception()
                print("later", file=sys.stderr)

            asyncio.run(main())
            """);
    assertEquals(
        """
        Task exception was never retrieved
        future: <Task finished name='Task-3' coro=<fails() done, defined at x.aio:3> \
        exception=ValueError('dropped')>
        Traceback (most recent call last):
          File "x.aio", line 4, in fails
            raise ValueError(text)
        ValueError: dropped
        spawned at x.aio:8 in main: asyncio.create_task(fails("dropped"))
        later
        Task exception was never retrieved
        future: <Task finished name='Task-2' coro=<fails() done, defined at x.aio:3> \
        exception=ValueError('held')>
        Traceback (most recent call last):
          File "x.aio", line 4, in fails
            raise ValueError(text)
        ValueError: held
        spawned at x.aio:7 in main: held = asyncio.create_task(fails("held"))
        """,
        ending.err());
  }

  @Test
  void clocksFollowVirtualTime() throws IOException {
    ScriptEnding ending =
        ScriptEnding.run(
            folder,
            """
            import asyncio, time

            wall, steady, exact = time.time(), time.monotonic(), time.perf_counter()
            loop = asyncio.get_running_loop()
            began = loop.time()

            async def late():
                await sleep(5)
                print("never")

            order = []

            async def after(seconds):
                await sleep(seconds)
                order.append(seconds)

            try:
                async with timeout(3):
                    await late()
            except TimeoutError:
                print("timeout", round(time.monotonic() - steady, 3))
            await gather(*(after(seconds) for seconds in (30, 10, 20)))
            print(order)
            time.sleep(3600)
            print(round(time.time() - wall, 3), round(time.monotonic() - steady, 3))
            print(round(time.perf_counter() - exact, 3), round(loop.time() - began, 3))
            print(round(time.time_ns() / 1e9 - wall, 3))
            """,
            "--virtual-time");
    assertEquals(
        new ScriptEnding(
            0,
            """
            timeout 3.0
            [10, 20, 30]
            3633.0 3633.0
            3633.0 3633.0
            3633.0
            """,
            ""),
        ending);
  }
}
